import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** How broadly a person has smiled of late (smile.ts). */
export interface SmileTrack {
	readonly mean: number;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.usualSmile;

export function followSmile(
	before: SmileTrack | null,
	smile: number | null,
	atMs: number,
): SmileTrack | null {
	if (smile === null) return before;
	if (!before) return { mean: smile, atMs };
	const elapsedMs = Math.min(atMs - before.atMs, LIMITS.maxGapMs);
	const weight = newValueWeight(elapsedMs, LIMITS.halfLifeMs);
	return { mean: blend(before.mean, smile, weight), atMs };
}

/** Whether somebody mostly smiles broadly, so that shut eyes in a smile are no laughter. */
export function usuallySmiles(track: SmileTrack | null): boolean {
	return track !== null && track.mean >= LIMITS.least;
}
