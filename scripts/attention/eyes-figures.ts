import { type Moment, spells } from "./timeline.ts";

/** Closed eyes that are shown this soon after the eyes have opened still count as found. */
const AFTER_MS = 3_000;
const PER_MS = 600_000;

export interface EyesFigures {
	/** How often somebody's eyes were closed for some seconds. */
	closures: number;
	/** Share of the closures that were shown. */
	found: number | null;
	/** How often closed eyes were shown while the eyes only blinked. */
	falsePerTenMinutes: number | null;
}

export function eyesFigures(
	people: readonly (readonly Moment[])[],
): EyesFigures {
	let closures = 0;
	let found = 0;
	let falseAlarms = 0;
	let openMs = 0;
	for (const moments of people) {
		const shown = spells(moments, isShownShut).filter(startsShownShut);
		const shut = spells(moments, ({ truth }) => truth).filter(
			([first]) => first?.truth === "eyes-closed",
		);
		const yawns = spells(moments, ({ isYawning }) => isYawning).filter(
			([first]) => first?.isYawning,
		);
		closures += shut.length;
		found += shut.filter((spell) => shown.some(overlaps(spell))).length;
		falseAlarms += shown.filter(
			(spell) => ![...shut, ...yawns].some((real) => overlaps(real)(spell)),
		).length;
		openMs += (moments.at(-1)?.atMs ?? 0) - (moments[0]?.atMs ?? 0);
	}
	return {
		closures,
		found: closures > 0 ? found / closures : null,
		falsePerTenMinutes: openMs > 0 ? (falseAlarms * PER_MS) / openMs : null,
	};
}

function isShownShut({ shown }: Moment) {
	return shown === "eyes-closed";
}

function startsShownShut([first]: readonly Moment[]) {
	return first !== undefined && isShownShut(first);
}

function overlaps(
	real: readonly Moment[],
): (shown: readonly Moment[]) => boolean {
	const fromMs = real[0]?.atMs ?? 0;
	const toMs = (real.at(-1)?.atMs ?? 0) + AFTER_MS;
	return (shown) =>
		(shown.at(-1)?.atMs ?? 0) >= fromMs && (shown[0]?.atMs ?? 0) <= toMs;
}
