import { groupBy } from "../../src/core/base/group-by.ts";
import {
	EXPRESSION_CLASSES,
	type ExpressionClass,
} from "../../src/core/expression/expression.ts";
import type { FaceLine, LineFace } from "./face-lines.ts";
import { type PoseFigures, poseFigures } from "./pose-figures.ts";
import type { FaceBox, Label } from "./read-labels.ts";
import { type SaidFigures, saidFigures } from "./said-figures.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** The figures of some pictures; shares are of the `n` pictures that could be read. */
export interface FaceFigures {
	readonly n: number;
	/** Pictures that are missing or no pictures; they count nowhere else. */
	readonly broken: number;
	readonly found: number;
	readonly mesh: number;
	/** Faces elsewhere than the labelled one or, where there is no box, beyond the first. */
	readonly falseFaces: number;
	readonly faceWidthPx: Spread | null;
	/** Null where the labels give no angles. */
	readonly pose: PoseFigures | null;
	/** By the column `eyes`; "all" where there is none. */
	readonly eyeOpenness: Readonly<Record<string, Spread | null>>;
	/** By the column `expression`; "all" where there is none. */
	readonly expression: Readonly<Record<string, ExpressionFigures>>;
	/** Null without --person. */
	readonly said: SaidFigures | null;
}

interface ExpressionFigures {
	readonly n: number;
	/** Share of these pictures in which the extension reads an expression. */
	readonly read: number;
	/** How often each class leads, as shares of the pictures that are read. */
	readonly leading: Readonly<Partial<Record<ExpressionClass, number>>>;
}

export interface LabelledLine {
	readonly label: Label;
	readonly line: FaceLine;
}

interface Found extends LabelledLine {
	/** The face that the label is about; null if it was not found. */
	readonly face: LineFace | null;
}

export function faceFigures(all: readonly LabelledLine[]): FaceFigures {
	const readable = all
		.filter(({ line }) => !line.isBroken)
		.map((one): Found => ({ ...one, face: ownFace(one) }));
	const faces = readable.flatMap(({ face }) => face ?? []);
	const poses = readable.flatMap(({ label, face }) =>
		face?.pose ? [{ label, pose: face.pose }] : [],
	);
	const said = readable.flatMap(({ label, line }) =>
		line.said ? [{ label, said: line.said }] : [],
	);
	const hasAngles = all.some(
		({ label }) => label.yawDeg !== null || label.pitchDeg !== null,
	);
	const shareOf = (count: number) =>
		readable.length > 0 ? count / readable.length : 0;
	return {
		n: readable.length,
		broken: all.length - readable.length,
		found: shareOf(faces.length),
		mesh: shareOf(faces.filter(({ mesh }) => mesh).length),
		falseFaces: readable.reduce(
			(sum, { line, face }) => sum + line.faces.length - (face ? 1 : 0),
			0,
		),
		faceWidthPx: spreadOf(faces.map(({ box }) => box.width)),
		pose: hasAngles ? poseFigures(poses) : null,
		eyeOpenness: byLabel(readable, "eyes", (group) =>
			spreadOf(group.flatMap(({ face }) => face?.eyeOpenness ?? [])),
		),
		expression: byLabel(readable, "expression", expressionFigures),
		said: said.length > 0 ? saidFigures(said) : null,
	};
}

/** The figures of each group of pictures with the same value in a column. */
export function figuresByGroup(
	all: readonly LabelledLine[],
	column: string,
): Readonly<Record<string, FaceFigures>> {
	const groups = groupBy(all, ({ label }) => label.cells.get(column) ?? "");
	return Object.fromEntries(
		[...groups]
			.sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
			.map(([value, group]) => [value, faceFigures(group)]),
	);
}

function ownFace({ label, line }: LabelledLine): LineFace | null {
	const { faceBox } = label;
	const own = faceBox
		? line.faces.filter(({ box }) => isSameFace(box, faceBox))
		: line.faces;
	return own[0] ?? null;
}

/** Whether the two boxes are of one face: the middle of one lies within the other. Boxes differ, since a label's may hold the hair or only what is seen of a profile. */
function isSameFace(found: LineFace["box"], label: FaceBox): boolean {
	const apartX = Math.abs(found.x + found.width / 2 - label.centreX);
	const apartY = Math.abs(found.y + found.height / 2 - label.centreY);
	return (
		(apartX <= label.width / 2 && apartY <= label.height / 2) ||
		(apartX <= found.width / 2 && apartY <= found.height / 2)
	);
}

function byLabel<T>(
	all: readonly Found[],
	column: string,
	figures: (group: readonly Found[]) => T,
): Readonly<Record<string, T>> {
	const groups = groupBy(all, ({ label }) =>
		label.cells.has(column) ? label.cells.get(column) || "unlabelled" : "all",
	);
	return Object.fromEntries(
		[...groups].map(([value, group]) => [value, figures(group)]),
	);
}

function expressionFigures(group: readonly Found[]): ExpressionFigures {
	const leaders = group.flatMap(({ face }) =>
		face?.probabilities ? [leaderOf(face.probabilities)] : [],
	);
	const counts = groupBy(leaders, (leader) => leader);
	return {
		n: group.length,
		read: leaders.length / group.length,
		leading: Object.fromEntries(
			[...counts]
				.map(([name, same]) => [name, same.length / leaders.length] as const)
				.sort(([, a], [, b]) => b - a),
		),
	};
}

function leaderOf(probabilities: readonly number[]): ExpressionClass {
	const most = probabilities.indexOf(Math.max(...probabilities));
	return EXPRESSION_CLASSES[most] ?? "unknown";
}
