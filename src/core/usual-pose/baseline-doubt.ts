import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { type Baseline, usualPlace } from "./baseline.ts";
import { isFarBelow, isRatherTheCall, plausibility } from "./call-direction.ts";
import { areHardlyKnown, areWellKnown, centrality } from "./call-odds.ts";
import { oddsAgainst } from "./call-place.ts";
import { isNear, restedMs } from "./head-rest.ts";
import { joined, placeAt, type RestingPlace } from "./resting-places.ts";

const LIMITS = THRESHOLDS.baseline;

/**
 * Whether the learnt pose is in doubt, because the head rests where the call may rather be: nearer to the camera,
 * higher up for long, or anywhere while little speaks for the learnt pose. Once both have been visited often, the visits
 * decide (`isAtRival`).
 */
export function isDoubted(baseline: Baseline): boolean {
	const { usual, faced, isProvisional, rest, returns, places } = baseline;
	if (!usual || !faced || isNear(rest, usual.pose, LIMITS.maxDriftDeg))
		return false;
	const place = places[placeAt(places, rest)];
	if (place && areWellKnown(joined(place, places), faced)) return false;
	const heldMs = restedMs(rest);
	const isHigher =
		rest.pitchDeg - usual.pose.pitchDeg >= LIMITS.looksUpDeg &&
		Math.abs(rest.yawDeg) <= THRESHOLDS.pose.farthestYawDeg;
	const isWeak =
		isProvisional ||
		(plausibility(usual.pose) < 1 && faced.heldMs < LIMITS.weakMs);
	return (
		(isWeak && heldMs >= LIMITS.doubtMs) ||
		(isRatherTheCall(rest, usual.pose) &&
			heldMs >=
				(returns >= LIMITS.returns
					? LIMITS.doubtReturnedMs
					: LIMITS.doubtMs)) ||
		(isHigher && heldMs >= LIMITS.doubtHigherMs)
	);
}

const RIVAL = THRESHOLDS.rivalPlace;

/**
 * Whether the head rests in a place that may as well be the call's as the usual pose: it is one and the same direction
 * to which it comes, and nearly as much speaks for it, or it has been held for a part of the time and cameras are rather
 * seen there. Of two such places, one is the call's and one a second screen's, and nothing in the picture says which.
 */
export function isAtRival(baseline: Baseline): boolean {
	const { usual, places, rest } = baseline;
	if (!usual || isNear(rest, usual.pose, LIMITS.maxDriftDeg)) return false;
	const place = places[placeAt(places, rest)];
	return place !== undefined && isRival(baseline, place);
}

/** Whether there is a place that may as well be the call's, wherever the head is now. */
export function hasRival(baseline: Baseline): boolean {
	return baseline.places.some((place) => isRival(baseline, place));
}

function isRival(baseline: Baseline, at: RestingPlace): boolean {
	const { places } = baseline;
	const known = usualPlace(baseline);
	if (!known) return false;
	const place = joined(at, places);
	// Who looks down is at the desk, whichever of the two the call's is.
	if (isFarBelow(place.pose, known.pose)) return false;
	const isEarly = areHardlyKnown(place, known);
	if (place.heldMs < (isEarly ? RIVAL.earlyLeastMs : RIVAL.leastMs))
		return false;
	const odds = oddsAgainst(known, at, places);
	return (
		odds >= (isEarly ? RIVAL.earlyOdds : RIVAL.odds) ||
		(isSteady(place) &&
			isRatherTheCall(place.pose, known.pose) &&
			place.heldMs >= known.heldMs * RIVAL.nearerShare &&
			centrality(place, known, [...places, known]) >= RIVAL.odds)
	);
}

/** Who looks here and there looks at no place in particular. */
function isSteady({ spreadDeg2 }: RestingPlace): boolean {
	return spreadDeg2 <= RIVAL.mostDeviationDeg ** 2;
}

/** Another stream shows the same person, if the page is right; what was learnt holds until something else is seen. */
export function asProvisional(baseline: Baseline | null): Baseline | null {
	return (
		baseline && {
			...baseline,
			faced: baseline.faced && {
				...baseline.faced,
				heldMs: Math.min(baseline.faced.heldMs, LIMITS.provisionalMs),
			},
			isProvisional: baseline.usual !== null,
		}
	);
}

/**
 * Whether a head rests in the mirror image of its usual pose, as when a page starts to mirror the picture that it
 * shows of oneself.
 */
export function seemsMirrored({ usual, rest }: Baseline): boolean {
	if (!usual || Math.abs(usual.pose.yawDeg) < LIMITS.mirrorYawDeg) return false;
	return (
		restedMs(rest) >= LIMITS.mirrorMs &&
		isNear(rest, mirrored(usual.pose), LIMITS.mirrorYawDeg)
	);
}

export function mirrorBaseline(baseline: Baseline): Baseline {
	const { usual, learnt, places, faced } = baseline;
	return {
		...baseline,
		usual: usual && { ...usual, pose: mirrored(usual.pose) },
		learnt: learnt && mirrored(learnt),
		places: places.map(mirroredPlace),
		faced: faced && mirroredPlace(faced),
	};
}

function mirroredPlace(place: RestingPlace): RestingPlace {
	return { ...place, pose: mirrored(place.pose) };
}

function mirrored({ yawDeg, pitchDeg, rollDeg }: HeadPose): HeadPose {
	return { yawDeg: -yawDeg, pitchDeg, rollDeg: -rollDeg };
}
