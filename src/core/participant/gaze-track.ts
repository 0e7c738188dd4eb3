import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** Where a person's eyes point in their head, now and usually. */
export interface GazeTrack {
	readonly now: number;
	readonly usual: number;
	/** For how long the usual gaze has been learnt. */
	readonly learntMs: number;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.gaze;

/** @param offset from gaze-offset.ts; null where the irises are not seen */
export function followGaze(
	before: GazeTrack | null,
	offset: number | null,
	isFacing: boolean,
	atMs: number,
): GazeTrack | null {
	if (offset === null) return before;
	if (!before) return { now: offset, usual: offset, learntMs: 0, atMs };
	const elapsedMs = Math.min(Math.max(0, atMs - before.atMs), LIMITS.maxGapMs);
	const now = blend(
		before.now,
		offset,
		newValueWeight(elapsedMs, LIMITS.halfLifeMs),
	);
	if (!isFacing) return { ...before, now, atMs };
	const learntMs = before.learntMs + elapsedMs;
	const weight =
		learntMs > 0 ? Math.max(elapsedMs / learntMs, LIMITS.driftShare) : 0;
	return {
		now,
		usual: blend(before.usual, offset, Math.min(1, weight)),
		learntMs,
		atMs,
	};
}

/** The side of the picture to which the eyes point, if it is not where they usually point; null if it is, or if that is not known. */
export function gazeAside(
	gaze: GazeTrack | null,
	nowMs: number,
): "left" | "right" | null {
	if (!gaze || gaze.learntMs < LIMITS.learnMs) return null;
	if (nowMs - gaze.atMs > LIMITS.maxGapMs) return null;
	const offset = gaze.now - gaze.usual;
	if (Math.abs(offset) < LIMITS.asideOffset) return null;
	return offset > 0 ? "right" : "left";
}
