import { blend, newValueWeight } from "./exponential-mean.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What one look at one person costs this computer now: a mean over the last looks. */
export interface LookCost {
	readonly meanMs: number;
	readonly atMs: number;
}

const LIMITS = THRESHOLDS.schedule;

/** Before anything was measured: what two server cores need. */
export const ASSUMED_COST: LookCost = { meanMs: LIMITS.assumedCostMs, atMs: 0 };

/** @param costMs of each of the looks that have just ended, in processor time of one core */
export function measureLook(
	before: LookCost,
	costMs: number,
	atMs: number,
): LookCost {
	const weight =
		before.atMs === 0
			? 1
			: newValueWeight(atMs - before.atMs, LIMITS.costHalfLifeMs);
	return { meanMs: blend(before.meanMs, costMs, weight), atMs };
}
