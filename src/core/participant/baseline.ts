import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { followRest, type HeadRest, isNear, restedMs } from "./head-rest.ts";
import {
	eyesOf,
	fade,
	isAbove,
	isRatherTheCall,
	placeAt,
	plausibility,
	type RestingPlace,
	returnsRatherTo,
	type Seen,
	weightOf,
	withRest,
} from "./resting-places.ts";
import { drift, STRAIGHT_AHEAD, type Usual } from "./usual-pose.ts";

/**
 * How a person usually holds their head before their camera: where it rests most of the time, as far as that can be
 * the direction of the call, then drifting a little while they face it. Every judgement is a difference from it, so
 * that a camera at the side or a tilted head counts for nothing. It is doubted when another direction has more for it.
 */
export interface Baseline {
	readonly usual: Usual | null;
	/** Where the usual pose was learnt: it drifts only so far from there. */
	readonly learnt: HeadPose | null;
	/** How long the person has faced the call since; older time counts less and less. */
	readonly usualHeldMs: number;
	readonly lastFacedAtMs: number;
	/** How often the person has come back to it since, after they looked elsewhere for more than a glance. */
	readonly returns: number;
	/** Whether it was learnt from another stream, and has hardly been faced in this one. */
	readonly isProvisional: boolean;
	/** Where else the head has rested. */
	readonly places: readonly RestingPlace[];
	/** Where the head rests now without a break. */
	readonly rest: HeadRest;
	readonly last: HeadPose;
	readonly lastAtMs: number;
}

const LIMITS = THRESHOLDS.baseline;

/** Takes in one more look. `isFacing` is judged by the baseline so far; a learnt baseline drifts only while it is true. */
export function followBaseline(
	before: Baseline | null,
	look: Seen,
	isFacing: boolean,
	atMs: number,
): Baseline {
	const { pose } = look;
	if (!before) return beginBaseline(look, atMs);
	if (atMs <= before.lastAtMs) return before;
	const elapsedMs = Math.min(atMs - before.lastAtMs, LIMITS.maxGapMs);
	const next = {
		...before,
		places: fade(before.places, elapsedMs),
		usualHeldMs:
			before.usualHeldMs *
			0.5 ** (elapsedMs / THRESHOLDS.restingPlaces.halfLifeMs),
		rest: followRest(before.rest, pose, atMs),
		last: pose,
		lastAtMs: atMs,
	};
	const { usual } = before;
	if (usual && isFacing)
		return {
			...next,
			usual: drift(usual, before.learnt ?? usual.pose, look, elapsedMs),
			usualHeldMs: next.usualHeldMs + elapsedMs,
			lastFacedAtMs: atMs,
			returns: before.returns + (isReturn(before, atMs) ? 1 : 0),
			isProvisional:
				next.isProvisional && next.usualHeldMs < 2 * LIMITS.provisionalMs,
		};
	if (!isNear(before.last, pose, LIMITS.stableStepDeg)) return next;
	const isArrival =
		placeAt(next.places, before.last) !== placeAt(next.places, pose) ||
		next.rest.samples <= 2;
	const places = withRest(next.places, look, elapsedMs, isArrival);
	return learn({ ...next, places });
}

/** Whether somebody who faces the call now has looked elsewhere before, for more than a glance. */
function isReturn({ lastFacedAtMs, lastAtMs }: Baseline, atMs: number) {
	return (
		lastAtMs > lastFacedAtMs && atMs - lastFacedAtMs >= LIMITS.returnAfterMs
	);
}

function beginBaseline(look: Seen, atMs: number): Baseline {
	return {
		usual: null,
		learnt: null,
		usualHeldMs: 0,
		lastFacedAtMs: atMs,
		returns: 0,
		isProvisional: false,
		places: withRest([], look, 0, true),
		rest: followRest(null, look.pose, atMs),
		last: look.pose,
		lastAtMs: atMs,
	};
}

/** Learns the usual pose from the place for which most speaks, if that is enough, and more than for the one learnt. */
function learn(baseline: Baseline): Baseline {
	const { usual, usualHeldMs } = baseline;
	const best =
		baseline.places.find(
			(one) =>
				usual &&
				returnsRatherTo(one, { pose: usual.pose, heldMs: usualHeldMs }),
		) ?? bestOf(baseline.places);
	if (!best) return baseline;
	if (!usual) {
		const rather = baseline.places.find(
			(one) => isAbove(one, best) || returnsRatherTo(one, best),
		);
		const place = rather ?? best;
		const isEnough = weightOf(best) >= LIMITS.learnMs;
		return isEnough ? settleOn(baseline, place) : baseline;
	}
	return isReplaced(baseline, usual.pose, best)
		? settleOn(baseline, best)
		: baseline;
}

/** Whether more speaks for another place than for the usual pose as it was learnt. */
function isReplaced(
	{ usualHeldMs, lastFacedAtMs, lastAtMs, isProvisional, rest }: Baseline,
	usual: HeadPose,
	best: RestingPlace,
): boolean {
	const trust = plausibility(usual);
	const isForsaken = lastAtMs - lastFacedAtMs >= LIMITS.forsakenMs;
	// Somebody may look at the desk or a second screen for most of the time, and still look up at the call.
	if (isRatherTheCall(usual, best.pose) && !isForsaken)
		return returnsRatherTo(best, { pose: usual, heldMs: usualHeldMs });
	const enoughMs = isProvisional ? LIMITS.learnMs : LIMITS.replaceMs;
	const outweighs =
		best.heldMs >= enoughMs && weightOf(best) > usualHeldMs * trust;
	const restsHere =
		isNear(best.pose, rest, THRESHOLDS.restingPlaces.withinDeg) &&
		restedMs(rest) >= LIMITS.replaceMs;
	return outweighs || (restsHere && isRatherTheCall(best.pose, usual));
}

function bestOf(places: readonly RestingPlace[]): RestingPlace | null {
	return places.reduce<RestingPlace | null>(
		(best, one) => (best && weightOf(best) >= weightOf(one) ? best : one),
		null,
	);
}

/** The place becomes the usual pose; what was usual before is a place like others. */
function settleOn(baseline: Baseline, place: RestingPlace): Baseline {
	const { usual, usualHeldMs, places } = baseline;
	const others = places.filter((one) => one !== place);
	const former: readonly RestingPlace[] = usual
		? [
				{
					pose: usual.pose,
					heldMs: usualHeldMs,
					visits: 1,
					varianceDeg2: 0,
					eyes: usual.eyeOpenness === null ? [] : [usual.eyeOpenness],
				},
			]
		: [];
	return {
		...baseline,
		usual: {
			pose: place.pose,
			eyeOpenness: eyesOf(place) ?? usual?.eyeOpenness ?? null,
		},
		learnt: place.pose,
		usualHeldMs: place.heldMs,
		lastFacedAtMs: baseline.lastAtMs,
		returns: 0,
		isProvisional: false,
		places: [...others, ...former],
	};
}

/** The learnt baseline or, while learning, the best that is known: straight ahead, then where the head has rested so far. */
export function usualOf(baseline: Baseline | null): Usual {
	if (baseline?.usual) return baseline.usual;
	const place = baseline && provisionalPlace(baseline);
	return place
		? { pose: place.pose, eyeOpenness: eyesOf(place) }
		: { pose: STRAIGHT_AHEAD, eyeOpenness: null };
}

export function isLearnt(baseline: Baseline | null): boolean {
	return baseline !== null && baseline.usual !== null;
}

/** The place that is used while it is learnt; not one far below, where people look at a desk. */
function provisionalPlace({ places }: Baseline): RestingPlace | null {
	const best = bestOf(places);
	if (!best || weightOf(best) < LIMITS.provisionalMs) return null;
	return best.pose.pitchDeg >= -THRESHOLDS.restingPlaces.belowDeg ? best : null;
}

/** Whether somebody faces the call as far as is known before their usual pose is: they face what may become it. */
export function facesProvisionally(
	baseline: Baseline,
	pose: HeadPose,
): boolean {
	const place = provisionalPlace(baseline);
	return (
		isNear(place?.pose ?? pose, pose, THRESHOLDS.restingPlaces.withinDeg) &&
		(place !== null || plausibility(pose) === THRESHOLDS.restingPlaces.straight)
	);
}
