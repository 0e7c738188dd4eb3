import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { type RecentValues, withValue } from "./recent-values.ts";

/** A person's lids over the last minute: 1 where a valid sample found them shut, else 0. */
export interface LidTrack {
	readonly recent: RecentValues;
	/** Whether PERCLOS is high: it becomes so at a higher share than that at which it ceases. */
	readonly isHigh: boolean;
}

const LIMITS = THRESHOLDS.perclos;

export const UNSEEN_LIDS: LidTrack = { recent: [], isHigh: false };

/** @param isShut null where the lids could not be seen, which counts as no sample */
export function followLids(
	before: LidTrack,
	isShut: boolean | null,
	atMs: number,
): LidTrack {
	if (isShut === null) return before;
	const recent = withValue(
		before.recent,
		isShut ? 1 : 0,
		atMs,
		LIMITS.windowMs,
	);
	const share = perclos({ ...before, recent }, atMs);
	const limit = before.isHigh ? LIMITS.leaveShare : LIMITS.enterShare;
	return { recent, isHigh: share !== null && share > limit };
}

/** The share of the last minute's valid samples with lids shut (PERCLOS, 80 % closed); null if there are too few samples. */
export function perclos({ recent }: LidTrack, nowMs: number): number | null {
	const valid = recent.filter(({ atMs }) => nowMs - atMs <= LIMITS.windowMs);
	const spanMs = nowMs - (valid[0]?.atMs ?? nowMs);
	if (valid.length < LIMITS.minSamples || spanMs < LIMITS.minSpanMs)
		return null;
	return valid.reduce((sum, { value }) => sum + value, 0) / valid.length;
}

const SHUT_LIMITS = THRESHOLDS.eyes;

/**
 * Whether the eyes are shut now, compared with the person's own open eyes; null where that is not known: lids too
 * small, or seen from the side or from above.
 * @param openness from eye-openness.ts, or null
 * @param usualOpenness the person's own, null while it is not known
 * @param fromBaseline the head's pose minus the usual one
 */
export function eyesAreShut(
	openness: number | null,
	usualOpenness: number | null,
	fromBaseline: HeadPose,
): boolean | null {
	if (openness === null || usualOpenness === null) return null;
	if (Math.abs(fromBaseline.yawDeg) > SHUT_LIMITS.maxYawDeg) return null;
	if (fromBaseline.pitchDeg < SHUT_LIMITS.minPitchDeg) return null;
	return openness < usualOpenness * SHUT_LIMITS.shutShare;
}
