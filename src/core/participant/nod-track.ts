import {
	type RecentValues,
	reversals,
	withValue,
} from "../base/recent-values.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** A head's pitch over the last seconds, and how often it nodded. */
export interface NodTrack {
	readonly recent: RecentValues;
	readonly lastNodAtMs: number | null;
	readonly nods: number;
}

const LIMITS = THRESHOLDS.nod;

export const STILL_HEAD: NodTrack = { recent: [], lastNodAtMs: null, nods: 0 };

/** Finds no nods in heads that are sampled less than eight times a second: a nod is over too soon. */
export function followNods(
	before: NodTrack,
	pitchDeg: number | null,
	atMs: number,
): NodTrack {
	if (pitchDeg === null) return { ...before, recent: [] };
	const recent = withValue(before.recent, pitchDeg, atMs, LIMITS.windowMs);
	const spanMs = atMs - (recent[0]?.atMs ?? atMs);
	const perSecond = spanMs > 0 ? ((recent.length - 1) * 1_000) / spanMs : 0;
	const isNod =
		spanMs >= LIMITS.windowMs / 2 &&
		perSecond >= LIMITS.minPerSecond &&
		reversals(recent, LIMITS.stepDeg) >= LIMITS.reversals;
	if (!isNod) return { ...before, recent };
	const { lastNodAtMs, nods } = before;
	const goesOn = lastNodAtMs !== null && atMs - lastNodAtMs < LIMITS.windowMs;
	return { recent, lastNodAtMs: atMs, nods: goesOn ? nods : nods + 1 };
}
