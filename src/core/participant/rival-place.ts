import { THRESHOLDS } from "../base/thresholds.ts";
import type { Baseline } from "./baseline.ts";
import { isNear } from "./head-rest.ts";
import {
	isRatherTheCall,
	placeAt,
	type RestingPlace,
} from "./resting-places.ts";

const LIMITS = THRESHOLDS.rivalPlace;

/**
 * Whether the head rests in a place that may as well be the call's as the usual pose: it is one and the same direction
 * to which it comes, and has been held for as long, or for a part of that if cameras are rather seen there. Of two
 * such places, one is the call's and one a second screen's, and nothing in the picture says which.
 */
export function isAtRival({
	usual,
	usualHeldMs,
	places,
	rest,
}: Baseline): boolean {
	if (!usual || isNear(rest, usual.pose, THRESHOLDS.baseline.maxDriftDeg))
		return false;
	const place = places[placeAt(places, rest)];
	if (!place || !isSteady(place)) return false;
	const share = isRatherTheCall(place.pose, usual.pose)
		? LIMITS.nearerShare
		: LIMITS.share;
	return place.heldMs >= usualHeldMs * share;
}

/** Who looks here and there looks at no place in particular. */
function isSteady({ heldMs, varianceDeg2 }: RestingPlace): boolean {
	return (
		heldMs >= LIMITS.leastMs && varianceDeg2 <= LIMITS.mostDeviationDeg ** 2
	);
}
