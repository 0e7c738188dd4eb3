import { median } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { isNear } from "./head-rest.ts";

/** One look at a face. */
export interface Seen {
	readonly pose: HeadPose;
	readonly eyeOpenness: number | null;
}

/** A direction in which a head has rested, relative to the camera. */
export interface RestingPlace {
	readonly pose: HeadPose;
	/** How long the head has rested there; older time counts less and less. */
	readonly heldMs: number;
	/** How often the head came there. */
	readonly visits: number;
	/** Mean square of the samples' distance to the side from the pose: small where the head comes back to the very same direction. */
	readonly varianceDeg2: number;
	/** How open the eyes were there, in the latest samples. */
	readonly eyes: readonly number[];
}

const LIMITS = THRESHOLDS.restingPlaces;

/** Adds a stretch of rest to the place where the pose lies, or to a new one. */
export function withRest(
	places: readonly RestingPlace[],
	{ pose, eyeOpenness }: Seen,
	elapsedMs: number,
	isArrival: boolean,
): readonly RestingPlace[] {
	const index = placeAt(places, pose);
	const place = places[index];
	const eyes = eyeOpenness === null ? [] : [eyeOpenness];
	if (!place) {
		const fresh: RestingPlace = {
			pose,
			heldMs: elapsedMs,
			visits: 1,
			varianceDeg2: 0,
			eyes,
		};
		return [...withoutLeast(places), fresh];
	}
	const heldMs = place.heldMs + elapsedMs;
	const weight =
		heldMs > 0 ? Math.max(elapsedMs / heldMs, LIMITS.leastWeight) : 0;
	const toward = (mean: number, value: number) =>
		mean + (value - mean) * weight;
	return places.with(index, {
		pose: {
			yawDeg: toward(place.pose.yawDeg, pose.yawDeg),
			pitchDeg: toward(place.pose.pitchDeg, pose.pitchDeg),
			rollDeg: toward(place.pose.rollDeg, pose.rollDeg),
		},
		heldMs,
		visits: place.visits + (isArrival ? 1 : 0),
		varianceDeg2: toward(
			place.varianceDeg2,
			(pose.yawDeg - place.pose.yawDeg) ** 2,
		),
		eyes: [...place.eyes, ...eyes].slice(-LIMITS.eyesKept),
	});
}

/** Makes room for one more: the place with the least time goes. */
function withoutLeast(
	places: readonly RestingPlace[],
): readonly RestingPlace[] {
	if (places.length < LIMITS.most) return places;
	const leastMs = Math.min(...places.map(({ heldMs }) => heldMs));
	return places.filter(({ heldMs }) => heldMs > leastMs);
}

export function placeAt(
	places: readonly RestingPlace[],
	pose: HeadPose,
): number {
	return places.findIndex((one) => isNear(one.pose, pose, LIMITS.withinDeg));
}

export function fade(
	places: readonly RestingPlace[],
	elapsedMs: number,
): readonly RestingPlace[] {
	const kept = 0.5 ** (elapsedMs / LIMITS.halfLifeMs);
	return places.map((one) => ({ ...one, heldMs: one.heldMs * kept }));
}

/** How open the eyes usually are there; null where too few were large enough to see. */
export function eyesOf({ eyes }: RestingPlace): number | null {
	return eyes.length >= LIMITS.minEyes ? median(eyes) : null;
}

/**
 * How far a direction can be believed to be that of the call, 0 to 1: most cameras stand above the middle of the
 * screen, some beside it, and somebody who looks far down mostly looks at the desk.
 */
export function plausibility({
	yawDeg,
	pitchDeg,
}: Pick<HeadPose, "yawDeg" | "pitchDeg">): number {
	const side = Math.abs(yawDeg);
	const { straight, unusual, rare } = LIMITS;
	const forYaw = stepOf(side, LIMITS.asideDeg, LIMITS.farAsideDeg);
	const forPitch =
		pitchDeg < 0
			? stepOf(-pitchDeg, LIMITS.belowDeg, LIMITS.farBelowDeg)
			: stepOf(pitchDeg, LIMITS.aboveDeg, LIMITS.farAboveDeg);
	return [straight, unusual, rare][Math.max(forYaw, forPitch)] ?? rare;
}

function stepOf(deg: number, firstDeg: number, secondDeg: number): 0 | 1 | 2 {
	if (deg <= firstDeg) return 0;
	return deg <= secondDeg ? 1 : 2;
}

/** Whether one direction is more likely that of the call than another: it can rather be believed, or is a lot nearer to the camera. */
export function isRatherTheCall(
	one: Pick<HeadPose, "yawDeg" | "pitchDeg">,
	other: Pick<HeadPose, "yawDeg" | "pitchDeg">,
): boolean {
	const [trust, otherTrust] = [plausibility(one), plausibility(other)];
	return (
		trust > otherTrust ||
		(trust === otherTrust &&
			offsetDeg(other) - offsetDeg(one) >= LIMITS.nearerDeg)
	);
}

function offsetDeg({
	yawDeg,
	pitchDeg,
}: Pick<HeadPose, "yawDeg" | "pitchDeg">): number {
	return Math.max(Math.abs(yawDeg), Math.abs(pitchDeg));
}

/** How much speaks for a place as that of the call: its time, as far as its direction can be believed. */
export function weightOf({ pose, heldMs }: RestingPlace): number {
	return heldMs * plausibility(pose);
}

const USUAL = THRESHOLDS.baseline;

/** Whether a place is one to which somebody keeps looking up from below: they look down at something there, and the call is above. */
export function isAbove(one: RestingPlace, below: RestingPlace): boolean {
	return (
		below.pose.pitchDeg < -LIMITS.belowDeg &&
		one.visits >= USUAL.looksUp &&
		one.pose.pitchDeg - below.pose.pitchDeg >= USUAL.looksUpDeg &&
		plausibility(one.pose) > plausibility(below.pose)
	);
}

/** Whether the head comes back to one place again and again for most of the time: people look here and there, and back at the call. */
export function returnsRatherTo(
	one: RestingPlace,
	other: Pick<RestingPlace, "pose" | "heldMs">,
): boolean {
	return (
		one.pose.pitchDeg >= -LIMITS.belowDeg &&
		one.visits >= USUAL.returns &&
		one.heldMs >= USUAL.replaceMs &&
		one.heldMs >= USUAL.returnsFactor * other.heldMs
	);
}
