import type { Pace } from "./pace.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Somebody of whom pictures can be had, and how often they would be wanted if they cost nothing. */
export interface Schedulable {
	readonly id: string;
	readonly wishMs: number;
}

export interface Schedule {
	/** By id: how long after the last picture the next is due. */
	readonly intervalsMs: ReadonlyMap<string, number>;
	readonly limitedBy: Limit;
}

/**
 * "nothing": everybody as often as wished. "pace": less often, so that the
 * share the user set is kept. "machine": so slow, or so many, that even the
 * rarest everybody can be read takes more than that share.
 */
export type Limit = "nothing" | "pace" | "machine";

const LIMITS = THRESHOLDS.schedule;

/**
 * Who is due when. All wait longer by the same factor where the wishes would
 * cost more than the share, but nobody longer than two seconds while one core can give that.
 * @param costMs of one look at one person, as measured
 */
export function schedule(
	people: readonly Schedulable[],
	costMs: number,
	pace: Pace,
): Schedule {
	const costOf = (intervalMs: (one: Schedulable) => number) =>
		people.reduce((sum, one) => sum + costMs / intervalMs(one), 0);
	const share = LIMITS.coreShare[pace];
	const wished = costOf(({ wishMs }) => wishMs);
	if (wished <= share)
		return {
			intervalsMs: new Map(people.map(({ id, wishMs }) => [id, wishMs])),
			limitedBy: "nothing",
		};
	const stretch = stretchFor(people, costMs, share);
	const capped = ({ wishMs }: Schedulable) =>
		Math.max(wishMs, Math.min(wishMs * stretch, LIMITS.longestMs));
	const cost = costOf(capped);
	// Beyond what one core can give, waiting longer is all that is left.
	const overload = Math.max(1, cost / LIMITS.mostOfOneCore);
	return {
		intervalsMs: new Map(people.map((one) => [one.id, capped(one) * overload])),
		limitedBy: cost > share * LIMITS.tolerance ? "machine" : "pace",
	};
}

/** The factor at which the capped intervals cost the share; found by halving, since some reach the cap before others. */
function stretchFor(
	people: readonly Schedulable[],
	costMs: number,
	share: number,
): number {
	let low = 1;
	let high: number = LIMITS.mostStretch;
	for (let i = 0; i < 20; i++) {
		const middle = (low + high) / 2;
		const cost = people.reduce(
			(sum, { wishMs }) =>
				sum +
				costMs / Math.max(wishMs, Math.min(wishMs * middle, LIMITS.longestMs)),
			0,
		);
		if (cost > share) low = middle;
		else high = middle;
	}
	return high;
}
