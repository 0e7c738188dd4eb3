import type { Pace } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { CoreBudget, CoreDemand } from "./schedule.ts";

/** One tab's part of the core. */
export interface TabBudget extends CoreBudget {
	/** How much the tab counts beside the others: 1, or less for a tab that is too large. */
	readonly weight: number;
}

const LIMITS = THRESHOLDS.schedule;

/**
 * Divides one core among the tabs that are read, in their order. A tab alone has the whole of it. Several tabs have
 * equal parts of the pace's share, and what one does not need, the others get. A tab with far too many videos counts
 * less, so that it takes hardly anything from a meeting beside it. Beyond the pace's share, the core is used only to
 * keep the two seconds.
 */
export function tabBudgets(
	demands: readonly CoreDemand[],
	pace: Pace,
): readonly TabBudget[] {
	const share = LIMITS.coreShare[pace];
	const most = LIMITS.mostOfOneCore;
	if (demands.length === 1) return [{ share, most, weight: 1 }];
	const weights = demands.map((demand) => weightOf(demand, share));
	const shares = maxMinFair(
		share,
		demands.map(({ desired }) => desired),
		weights,
	);
	const spare = most - shares.reduce((sum, one) => sum + one, 0);
	const lacking = demands.map(({ least }, i) =>
		Math.max(0, least - (shares[i] ?? 0)),
	);
	const extras = maxMinFair(spare, lacking, weights);
	return demands.map((_, i) => {
		const own = shares[i] ?? 0;
		return {
			share: own,
			most: own + (extras[i] ?? 0),
			weight: weights[i] ?? 1,
		};
	});
}

function weightOf({ least }: CoreDemand, share: number): number {
	const { from, power } = LIMITS.largeTab;
	return Math.min(1, ((from * share) / least) ** power);
}

/**
 * Weighted max-min fairness: nobody gets more than they demand, and those who get less than that get equally much
 * for their weight.
 */
function maxMinFair(
	total: number,
	demands: readonly number[],
	weights: readonly number[],
): readonly number[] {
	const granted = demands.map(() => 0);
	const claims = demands
		.map((demand, i) => ({ i, demand, weight: weights[i] ?? 1 }))
		.sort((a, b) => a.demand / a.weight - b.demand / b.weight);
	let left = total;
	let weightLeft = claims.reduce((sum, { weight }) => sum + weight, 0);
	for (const { i, demand, weight } of claims) {
		const got = Math.min(demand, (left * weight) / weightLeft);
		granted[i] = got;
		left -= got;
		weightLeft -= weight;
	}
	return granted;
}
