import type { RetentionDays } from "./keeping.ts";

/**
 * What looks at the computer's clock, mostly at starts, have taught. It may be wrong for a while, and one look at a
 * clock that is days ahead must not delete what is kept.
 */
export interface SeenClock {
	/** A time that has passed, as far as several looks agree. */
	readonly trustedMs: number;
	/** The time of a look that was far ahead of it, until a later look agrees; null if there was none. */
	readonly doubtedMs: number | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A clock that went on by no more than this since the last look is trusted at once: a weekend without a start is rare, and costs one more start. */
const TRUSTED_STEP_MS = 2 * DAY_MS;
/** A doubted clock must still be right this much later: a wrong one is noticed within a day, and two starts in the morning are this far apart. */
const AGREES_AFTER_MS = 18 * HOUR_MS;

/** @param before what was known before this look, or null before the first */
export function followClock(
	before: SeenClock | null,
	nowMs: number,
	retentionDays: RetentionDays,
): SeenClock {
	const trusted = { trustedMs: nowMs, doubtedMs: null };
	if (!before) return trusted;
	// With a short retention time, less of a jump would delete much of what is kept.
	const stepMs = Math.min(
		TRUSTED_STEP_MS,
		((retentionDays ?? Number.POSITIVE_INFINITY) * DAY_MS) / 2,
	);
	const { trustedMs, doubtedMs } = before;
	if (nowMs - trustedMs <= stepMs) return trusted;
	if (doubtedMs === null || nowMs < doubtedMs)
		return { trustedMs, doubtedMs: nowMs };
	const heldMs = nowMs - doubtedMs;
	if (heldMs < AGREES_AFTER_MS) return before;
	return heldMs <= stepMs
		? trusted
		: { trustedMs: doubtedMs, doubtedMs: nowMs };
}
