import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { Limit } from "../room/room-summary.ts";
import type { LookCostsMs } from "./cost-estimate.ts";
import { expressionEveryMs } from "./expressions-due.ts";

/** Somebody whose picture can be captured, and how often it would be if pictures cost nothing. */
export interface Schedulable {
	readonly id: string;
	readonly desiredMs: number;
	readonly isUrgent: boolean;
	/** Whether the next look can do without a search for the face. */
	readonly isFollowed: boolean;
	readonly readsExpression: boolean;
	readonly isExpressionSteady: boolean;
}

export interface Schedule {
	/** How long after the last picture the next one is due, by id. */
	readonly intervalsMs: ReadonlyMap<string, number>;
	readonly limitedBy: Limit;
}

/** How much of one core the looks at some people may take. */
export interface CoreBudget {
	/** What they keep to, unless somebody would wait longer than two seconds. */
	readonly share: number;
	/** What they keep to even then. */
	readonly most: number;
}

/** What the looks at some people would take of one core. */
export interface CoreDemand {
	/** With everybody looked at as often as desired. */
	readonly desired: number;
	/** With everybody waiting as long as they may. */
	readonly least: number;
}

const LIMITS = THRESHOLDS.schedule;

/** The time between two looks at a person, in milliseconds. */
type Interval = (person: Schedulable) => number;

const desiredInterval: Interval = ({ desiredMs }) => desiredMs;

export function coreDemand(
	people: readonly Schedulable[],
	costs: LookCostsMs,
): CoreDemand {
	return {
		desired: shareOf(people, desiredInterval, costs),
		least: shareOf(people, stretched(LIMITS.mostStretch), costs),
	};
}

/**
 * Plans when everybody is due. If the desired intervals cost more than the share, calm people wait longer first,
 * and urgent people by less; but nobody waits longer than two seconds while the budget is enough for that.
 * @param costs of one look at one person, as measured
 */
export function schedule(
	people: readonly Schedulable[],
	costs: LookCostsMs,
	{ share, most }: CoreBudget,
): Schedule {
	const costOf = (interval: Interval) => shareOf(people, interval, costs);
	const planned = (interval: Interval, limitedBy: Limit): Schedule => ({
		intervalsMs: new Map(people.map((one) => [one.id, interval(one)])),
		limitedBy,
	});
	if (costOf(desiredInterval) <= share)
		return planned(desiredInterval, "nothing");
	const stretch = smallestFactor(
		LIMITS.mostStretch,
		(factor) => costOf(stretched(factor)) <= share,
	);
	const stretchedMs = stretched(stretch);
	const cost = costOf(stretchedMs);
	// Where the budget is not enough, waiting longer is all that is left.
	const overload = smallestFactor(
		Math.max(1, (2 * cost) / most),
		(factor) => costOf((one) => stretchedMs(one) * factor) <= most,
	);
	return planned(
		(one) => stretchedMs(one) * overload,
		cost > share * LIMITS.tolerance ? "machine" : "pace",
	);
}

/** The share of one core that looks take. */
function shareOf(
	people: readonly Schedulable[],
	interval: Interval,
	costs: LookCostsMs,
): number {
	return people.reduce(
		(sum, one) => sum + shareOfOne(one, interval(one), costs),
		0,
	);
}

/** The share of one core that looks at one person take. */
function shareOfOne(
	{ isFollowed, readsExpression, isExpressionSteady }: Schedulable,
	intervalMs: number,
	costs: LookCostsMs,
): number {
	// Somebody else may sit down, so the whole picture is searched every few seconds.
	const searched = isFollowed
		? Math.min(1, intervalMs / FINDING_THRESHOLDS.following.detectAfterMs)
		: 1;
	const lookMs = costs.followed + (costs.detecting - costs.followed) * searched;
	const everyMs = expressionEveryMs(intervalMs, isExpressionSteady);
	const readMs = Math.max(everyMs, intervalMs);
	const reading = readsExpression ? costs.expression / readMs : 0;
	return lookMs / intervalMs + reading;
}

function stretched(factor: number): Interval {
	const urgentFactor = factor ** LIMITS.urgentPower;
	return ({ desiredMs, isUrgent }) => {
		const longer = desiredMs * (isUrgent ? urgentFactor : factor);
		return Math.max(desiredMs, Math.min(longer, LIMITS.longestMs));
	};
}

/**
 * The smallest factor from 1 to `most` that is enough, found by bisection: some people reach the cap before
 * others, so there is no formula. `most` if none is enough.
 */
function smallestFactor(
	most: number,
	isEnough: (factor: number) => boolean,
): number {
	if (isEnough(1)) return 1;
	let low = 1;
	let high = most;
	for (let i = 0; i < 16; i++) {
		const middle = Math.sqrt(low * high);
		if (isEnough(middle)) high = middle;
		else low = middle;
	}
	return high;
}

/** The limit on looks over the last seconds, and another that may replace it. */
interface LimitTrack {
	readonly limit: Limit;
	readonly candidate: {
		readonly limit: Limit;
		readonly sinceMs: number;
	} | null;
}

export const NO_LIMIT: LimitTrack = { limit: "nothing", candidate: null };

/** Another limit replaces the known one after it has held for its dwell without a break. */
export function followLimit(
	before: LimitTrack,
	limit: Limit,
	atMs: number,
): LimitTrack {
	if (limit === before.limit) return { limit, candidate: null };
	const candidate =
		before.candidate?.limit === limit
			? before.candidate
			: { limit, sinceMs: atMs };
	return atMs - candidate.sinceMs >= THRESHOLDS.schedule.limitDwellMs
		? { limit, candidate: null }
		: { limit: before.limit, candidate };
}
