import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { RestingPlace } from "./resting-places.ts";

const LIMITS = THRESHOLDS.restingPlaces;

/**
 * How far a direction can be believed to be that of the call, 0 to 1: most cameras stand above the middle of the
 * screen, some beside it, and somebody who looks far down mostly looks at the desk.
 */
export function plausibility({
	yawDeg,
	pitchDeg,
}: Pick<HeadPose, "yawDeg" | "pitchDeg">): number {
	const side = Math.abs(yawDeg);
	const { straight, unusual, rare, beyondSight } = LIMITS;
	if (side > LIMITS.farthestAsideDeg) return beyondSight;
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
		isFarBelow(below.pose, one.pose) &&
		plausibility(one.pose) > plausibility(below.pose)
	);
}

/** Whether one direction lies so far below another that somebody who usually faces that looks down. */
export function isFarBelow(
	one: Pick<HeadPose, "pitchDeg">,
	other: Pick<HeadPose, "pitchDeg">,
): boolean {
	return other.pitchDeg - one.pitchDeg >= USUAL.looksUpDeg;
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
