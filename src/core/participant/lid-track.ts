import { type RecentValues, withValue } from "../base/recent-values.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

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
