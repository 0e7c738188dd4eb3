import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { Baseline } from "./baseline.ts";
import { isNear, restedMs } from "./head-rest.ts";
import type { UsualKnown } from "./participant-summary.ts";
import {
	isRatherTheCall,
	placeAt,
	plausibility,
	type RestingPlace,
} from "./resting-places.ts";

const LIMITS = THRESHOLDS.baseline;

export function usualKnown(baseline: Baseline | null): UsualKnown {
	if (!baseline) return "learning";
	if (baseline.usual)
		return isDoubted(baseline) || isAtRival(baseline) ? "doubted" : "learnt";
	const isPlain = plausibility(baseline.rest) === 1;
	return isPlain ? "learning" : "far-camera";
}

/**
 * Whether the learnt pose is in doubt, because the head rests where the call may rather be: nearer to the camera,
 * higher up for long, or anywhere while little speaks for the learnt pose.
 */
export function isDoubted(baseline: Baseline): boolean {
	const { usual, usualHeldMs, isProvisional, rest, returns } = baseline;
	if (!usual || isNear(rest, usual.pose, LIMITS.maxDriftDeg)) return false;
	const heldMs = restedMs(rest);
	const isHigher =
		rest.pitchDeg - usual.pose.pitchDeg >= LIMITS.looksUpDeg &&
		Math.abs(rest.yawDeg) <= THRESHOLDS.pose.farthestYawDeg;
	const isWeak =
		isProvisional ||
		(plausibility(usual.pose) < 1 && usualHeldMs < LIMITS.weakMs);
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
 * to which it comes, and has been held for as long, or for a part of that if cameras are rather seen there. Of two
 * such places, one is the call's and one a second screen's, and nothing in the picture says which.
 */
export function isAtRival({
	usual,
	usualHeldMs,
	places,
	rest,
}: Baseline): boolean {
	if (!usual || isNear(rest, usual.pose, LIMITS.maxDriftDeg)) return false;
	const place = places[placeAt(places, rest)];
	if (!place || !isSteady(place)) return false;
	const share = isRatherTheCall(place.pose, usual.pose)
		? RIVAL.nearerShare
		: RIVAL.share;
	return place.heldMs >= usualHeldMs * share;
}

/** Who looks here and there looks at no place in particular. */
function isSteady({ heldMs, varianceDeg2 }: RestingPlace): boolean {
	return heldMs >= RIVAL.leastMs && varianceDeg2 <= RIVAL.mostDeviationDeg ** 2;
}

/** Another stream shows the same person, if the page is right; what was learnt holds until something else is seen. */
export function asProvisional(baseline: Baseline | null): Baseline | null {
	return (
		baseline && {
			...baseline,
			usualHeldMs: Math.min(baseline.usualHeldMs, LIMITS.provisionalMs),
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
	const { usual, learnt, places } = baseline;
	return {
		...baseline,
		usual: usual && { ...usual, pose: mirrored(usual.pose) },
		learnt: learnt && mirrored(learnt),
		places: places.map((one) => ({ ...one, pose: mirrored(one.pose) })),
	};
}

function mirrored({ yawDeg, pitchDeg, rollDeg }: HeadPose): HeadPose {
	return { yawDeg: -yawDeg, pitchDeg, rollDeg: -rollDeg };
}
