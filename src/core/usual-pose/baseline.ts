import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { plausibility, weightOf } from "./call-direction.ts";
import { bestOf, firstPlace, placeInstead } from "./call-place.ts";
import { followRest, type HeadRest, isNear } from "./head-rest.ts";
import {
	addTo,
	eyesOf,
	fade,
	type RestingPlace,
	type Seen,
	withRest,
} from "./resting-places.ts";
import { drift, STRAIGHT_AHEAD, type Usual } from "./usual-pose.ts";
import {
	asFacing,
	followVisits,
	type Whereabouts,
	whereaboutsAt,
} from "./visit.ts";

/**
 * How a person usually holds their head before their camera: where it rests most of the time, as far as that can be
 * the direction of the call, then drifting a little while they face it. Every judgement is a difference from it, so
 * that a camera at the side or a tilted head counts for nothing. It is doubted when another direction has more for it.
 */
export interface Baseline {
	readonly usual: Usual | null;
	/** Where the usual pose was learnt: it drifts only so far from there. */
	readonly learnt: HeadPose | null;
	/** What has been seen since while the person faced the call; null until the usual pose is learnt. */
	readonly faced: RestingPlace | null;
	readonly lastFacedAtMs: number;
	/** How often the person has come back to it since, after they looked elsewhere for more than a glance. */
	readonly returns: number;
	/** Whether it was learnt from another stream, and has hardly been faced in this one. */
	readonly isProvisional: boolean;
	/** Whether it was told, as for an audience, which shares a front: it is never learnt from the one person then, and only drifts. */
	readonly isGiven: boolean;
	/** Where else the head has rested. */
	readonly places: readonly RestingPlace[];
	/** Where the head rests now without a break. */
	readonly rest: HeadRest;
	readonly last: HeadPose;
	readonly lastAtMs: number;
	readonly whereabouts: Whereabouts;
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
	const { usual } = before;
	if (before.isGiven && usual)
		return {
			...before,
			usual:
				isFacing && before.learnt
					? drift(usual, before.learnt, look, elapsedMs)
					: usual,
			rest: followRest(before.rest, pose, atMs),
			last: pose,
			lastAtMs: atMs,
			lastFacedAtMs: isFacing ? atMs : before.lastFacedAtMs,
		};
	const faces = usual !== null && isFacing;
	const next = {
		...before,
		places: fade(before.places, elapsedMs),
		faced: before.faced && (fade([before.faced], elapsedMs)[0] ?? null),
		rest: followRest(before.rest, pose, atMs),
		last: pose,
		lastAtMs: atMs,
	};
	const isStable = isNear(before.last, pose, LIMITS.stableStepDeg);
	const { whereabouts, isArrival } = followVisits(
		before.whereabouts,
		next.places,
		pose,
		faces ? usual.pose : null,
	);
	if (faces)
		return {
			...next,
			whereabouts,
			usual: drift(usual, before.learnt ?? usual.pose, look, elapsedMs),
			faced:
				next.faced &&
				isStable &&
				whereabouts.visited.isFacing &&
				isNear(usual.pose, pose, THRESHOLDS.restingPlaces.facedWithinDeg)
					? addTo(next.faced, look, elapsedMs, isArrival)
					: next.faced,
			lastFacedAtMs: atMs,
			returns: before.returns + (isReturn(before, atMs) ? 1 : 0),
			isProvisional:
				next.isProvisional &&
				(next.faced?.heldMs ?? 0) < 2 * LIMITS.provisionalMs,
		};
	if (!isStable) return { ...next, whereabouts };
	const places = withRest(next.places, look, elapsedMs, isArrival);
	return learn({ ...next, whereabouts, places });
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
		faced: null,
		lastFacedAtMs: atMs,
		returns: 0,
		isProvisional: false,
		isGiven: false,
		places: withRest([], look, 0, true),
		rest: followRest(null, look.pose, atMs),
		last: look.pose,
		lastAtMs: atMs,
		whereabouts: whereaboutsAt(look.pose),
	};
}

/** The baseline of somebody who shares a front with others. Nothing is known of their lids, so that only the head tells of a look down. */
export function givenBaseline(front: HeadPose, atMs: number): Baseline {
	return {
		...beginBaseline({ pose: front, eyeOpenness: null }, atMs),
		usual: { pose: front, eyeOpenness: null },
		learnt: front,
		isGiven: true,
		places: [],
	};
}

/** The usual pose as a place like others; null until it is learnt. */
export function usualPlace({ usual, faced }: Baseline): RestingPlace | null {
	return usual && faced && { ...faced, pose: usual.pose };
}

/** Learns the usual pose from the place for which most speaks, if that is enough, and more than for the one learnt. */
function learn(baseline: Baseline): Baseline {
	const { places, rest, isProvisional, lastAtMs, lastFacedAtMs } = baseline;
	const known = usualPlace(baseline);
	const unfacedMs = lastAtMs - lastFacedAtMs;
	const place = known
		? placeInstead(known, { places, rest, isProvisional, unfacedMs })
		: firstPlace(places);
	return place ? settleOn(baseline, place) : baseline;
}

/** The place becomes the usual pose; what was usual before is a place like others. */
function settleOn(baseline: Baseline, place: RestingPlace): Baseline {
	const { usual, faced, places } = baseline;
	const others = places.filter((one) => one !== place);
	const former = usual && faced ? [{ ...faced, pose: usual.pose }] : [];
	return {
		...baseline,
		usual: {
			pose: place.pose,
			eyeOpenness: eyesOf(place) ?? usual?.eyeOpenness ?? null,
		},
		learnt: place.pose,
		faced: place,
		lastFacedAtMs: baseline.lastAtMs,
		returns: 0,
		isProvisional: false,
		places: [...others, ...former],
		whereabouts: asFacing(baseline.whereabouts),
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
