import { groupBy } from "../../src/core/base/group-by.ts";
import type { Label } from "./read-labels.ts";
import type { Said } from "./said-of-picture.ts";

/** How often each direction was said, and closed eyes, as shares of some pictures. */
export interface SaidShares {
	readonly n: number;
	readonly directions: Readonly<Record<Said["direction"], number>>;
	/** The share counts all these pictures, not only those in which the lids are seen. */
	readonly eyesClosed: number;
	readonly lidsSeen: number;
}

export interface SaidFigures {
	/** By how far the head is turned to either side; pitch within 15 degrees. */
	readonly byTurn: readonly (SaidShares & { readonly labelDeg: number })[];
	/** By pitch; yaw within 30 degrees. */
	readonly byPitch: readonly (SaidShares & { readonly labelDeg: number })[];
	/** Looking down said of pitch -30 to -60, and not said within 15, of heads within 30 degrees of yaw: the mean of both shares. Null without both kinds. */
	readonly downBalanced: number | null;
	/** By the column `eyes`. */
	readonly byEyes: Readonly<Record<string, SaidShares>>;
	/** By the column `expression`. */
	readonly byExpression: Readonly<Record<string, SaidShares>>;
}

export interface SaidLabel {
	readonly label: Label;
	readonly said: Said;
}

const UPRIGHT_DEG = 15;
const AHEAD_DEG = 30;
const DOWN_DEG = { from: -60, to: -30 };

export function saidFigures(all: readonly SaidLabel[]): SaidFigures {
	const upright = all.filter(({ label }) =>
		isWithin(label.pitchDeg, UPRIGHT_DEG),
	);
	const ahead = all.filter(({ label }) => isWithin(label.yawDeg, AHEAD_DEG));
	return {
		byTurn: byAngle(upright, ({ yawDeg }) =>
			yawDeg === null ? null : Math.abs(yawDeg),
		),
		byPitch: byAngle(ahead, ({ pitchDeg }) => pitchDeg),
		downBalanced: downBalanced(ahead),
		byEyes: byColumn(all, "eyes"),
		byExpression: byColumn(all, "expression"),
	};
}

function isWithin(deg: number | null, mostDeg: number): boolean {
	return deg === null || Math.abs(deg) <= mostDeg;
}

function byAngle(
	all: readonly SaidLabel[],
	angle: (label: Label) => number | null,
): SaidFigures["byTurn"] {
	return [...groupBy(all, ({ label }) => angle(label))]
		.flatMap(([labelDeg, group]) =>
			labelDeg === null ? [] : [{ labelDeg, ...sharesOf(group) }],
		)
		.sort((a, b) => a.labelDeg - b.labelDeg);
}

function byColumn(
	all: readonly SaidLabel[],
	column: string,
): Readonly<Record<string, SaidShares>> {
	const labelled = all.filter(({ label }) => label.cells.get(column));
	return Object.fromEntries(
		[...groupBy(labelled, ({ label }) => label.cells.get(column) ?? "")].map(
			([value, group]) => [value, sharesOf(group)],
		),
	);
}

function sharesOf(group: readonly SaidLabel[]): SaidShares {
	const share = (is: (said: Said) => boolean) =>
		group.filter(({ said }) => is(said)).length / group.length;
	const saidShare = (direction: Said["direction"]) =>
		share((said) => said.direction === direction);
	return {
		n: group.length,
		directions: {
			facing: saidShare("facing"),
			"looking-down": saidShare("looking-down"),
			"turned-away": saidShare("turned-away"),
			profile: saidShare("profile"),
			none: saidShare("none"),
		},
		eyesClosed: share(({ areEyesClosed }) => areEyesClosed === true),
		lidsSeen: share(({ areEyesClosed }) => areEyesClosed !== null),
	};
}

function downBalanced(ahead: readonly SaidLabel[]): number | null {
	const pitched = (isWanted: (pitchDeg: number) => boolean) =>
		ahead.filter(
			({ label: { pitchDeg } }) => pitchDeg !== null && isWanted(pitchDeg),
		);
	const down = pitched((deg) => deg >= DOWN_DEG.from && deg <= DOWN_DEG.to);
	const level = pitched((deg) => Math.abs(deg) <= UPRIGHT_DEG);
	if (down.length === 0 || level.length === 0) return null;
	const isDown = ({ said }: SaidLabel) => said.direction === "looking-down";
	const found = down.filter(isDown).length / down.length;
	const right = level.filter((one) => !isDown(one)).length / level.length;
	return (found + right) / 2;
}
