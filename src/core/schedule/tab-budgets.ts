import type { Pace } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { CoreBudget, CoreDemand } from "./schedule.ts";

/** One tab's part of the core. */
export interface TabBudget extends CoreBudget {
	/** How much the tab counts beside the others: 1, or less for a tab that is too large. */
	readonly weight: number;
	/** The part of the core that even first looks keep to; null unless the tab counts for far less than another. */
	readonly ceiling: number | null;
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
	if (demands.length === 1) return [{ share, most, weight: 1, ceiling: null }];
	const weights = demands.map((demand) => weightOf(demand, share));
	const shares = maxMinFair(
		share,
		demands.map(({ desired }) => desired),
		weights,
	);
	const spare = most - shares.reduce((sum, one) => sum + one, 0);
	const standings = standingsOf(weights);
	// Two seconds cannot be kept in a tab that is far too large, so it has little of what is spare.
	const lacking = demands.map(
		({ least }, i) =>
			(standings[i] ?? 1) * Math.max(0, least - (shares[i] ?? 0)),
	);
	const extras = maxMinFair(spare, lacking, weights);
	return demands.map((_, i) => {
		const own = shares[i] ?? 0;
		const ownMost = own + (extras[i] ?? 0);
		const isSmall = (standings[i] ?? 1) < 1;
		return {
			share: own,
			most: ownMost,
			weight: weights[i] ?? 1,
			ceiling: isSmall ? Math.max(LIMITS.leastCeiling, ownMost) : null,
		};
	});
}

/**
 * How long a tab asks for nothing after a batch. The schedule says when somebody is looked at again, but whoever was
 * never looked at is due at once: without a rest, the first looks at hundreds of videos would take all of the core.
 */
export function restMs(tookMs: number, { ceiling }: TabBudget): number {
	return ceiling === null ? 0 : tookMs * (1 / ceiling - 1);
}

function weightOf({ least }: CoreDemand, share: number): number {
	const { from, power } = LIMITS.largeTab;
	return Math.min(1, ((from * share) / least) ** power);
}

/** 1 for each tab, less for those that count for less than a tenth of the one that counts most. */
function standingsOf(weights: readonly number[]): readonly number[] {
	const { farLess, power } = LIMITS.largeTab;
	const heaviest = Math.max(...weights);
	return weights.map((weight) =>
		Math.min(1, (weight / heaviest / farLess) ** power),
	);
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
