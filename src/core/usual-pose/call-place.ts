import { THRESHOLDS } from "../base/thresholds.ts";
import {
	isAbove,
	isFarBelow,
	isRatherTheCall,
	returnsRatherTo,
	weightOf,
} from "./call-direction.ts";
import { areHardlyKnown, oddsOf } from "./call-odds.ts";
import { type HeadRest, isNear, restedMs } from "./head-rest.ts";
import { joined, type RestingPlace } from "./resting-places.ts";

const LIMITS = THRESHOLDS.baseline;
const ODDS = THRESHOLDS.callOdds;

/** Where a head has rested, as far as it tells where the call is. */
export interface Rests {
	readonly places: readonly RestingPlace[];
	/** Where the head rests now. */
	readonly rest: HeadRest;
	/** How long the usual pose has not been faced. */
	readonly unfacedMs: number;
	/** See `Baseline`. */
	readonly isProvisional: boolean;
}

/** How many times more speaks for a place than for the usual pose as that of the call. */
export function oddsAgainst(
	known: RestingPlace,
	place: RestingPlace,
	places: readonly RestingPlace[],
): number {
	return oddsOf(joined(place, places), known, [...places, known]);
}

/** The place from which the usual pose is learnt at first; null while too little speaks for any. */
export function firstPlace(
	places: readonly RestingPlace[],
): RestingPlace | null {
	const best = bestOf(places);
	if (!best || weightOf(best) < LIMITS.learnMs) return null;
	const rather = places.find(
		(one) => isAbove(one, best) || returnsRatherTo(one, best),
	);
	return rather ?? best;
}

/** The place for which more speaks than for the usual pose as it was learnt; null if none is. */
export function placeInstead(
	known: RestingPlace,
	rests: Rests,
): RestingPlace | null {
	const { places } = rests;
	const habitual = places.find((one) => isRatherHabit(one, known, places));
	if (habitual) return habitual;
	const best = bestOf(places);
	return best && isReplaced(known, best, rests) ? best : null;
}

/** Whether the head's visits show that a place is rather the call's than the usual pose. Somebody who looks far down keeps coming back to the desk, too. */
function isRatherHabit(
	one: RestingPlace,
	known: RestingPlace,
	places: readonly RestingPlace[],
): boolean {
	if (one.visits < ODDS.manyVisits || one.heldMs < LIMITS.replaceMs)
		return false;
	const isAtDesk =
		one.pose.pitchDeg < -THRESHOLDS.restingPlaces.belowDeg &&
		isFarBelow(one.pose, known.pose);
	if (isAtDesk) return false;
	const odds = oddsAgainst(known, one, places);
	return odds >= ODDS.replaceOdds || (odds > 1 && returnsRatherTo(one, known));
}

function isReplaced(
	known: RestingPlace,
	best: RestingPlace,
	{ places, rest, unfacedMs, isProvisional }: Rests,
): boolean {
	const isForsaken = unfacedMs >= LIMITS.forsakenMs;
	// Somebody may look at the desk or a second screen for most of the time, and still look up at the call.
	if (isRatherTheCall(known.pose, best.pose) && !isForsaken) return false;
	const enoughMs = isProvisional ? LIMITS.learnMs : LIMITS.replaceMs;
	const isBetter = oddsAgainst(known, best, places) > 1;
	if (isBetter && best.heldMs >= enoughMs) return true;
	const restsHere =
		isNear(best.pose, rest, THRESHOLDS.restingPlaces.withinDeg) &&
		restedMs(rest) >= LIMITS.replaceMs;
	return (
		restsHere &&
		isRatherTheCall(best.pose, known.pose) &&
		(isBetter || areHardlyKnown(best, known))
	);
}

/** The place for which most speaks while none is learnt. */
export function bestOf(places: readonly RestingPlace[]): RestingPlace | null {
	return places.reduce<RestingPlace | null>(
		(best, one) => (best && weightOf(best) >= weightOf(one) ? best : one),
		null,
	);
}
