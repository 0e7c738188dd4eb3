import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import { poseFromBaseline } from "./baseline.ts";

export type Direction = "facing" | "turned-away" | "looking-down";

/** A head pose smoothed over time, and where it points relative to the person's usual pose. */
export interface HeadDirection {
	/** Smoothed, relative to the camera. */
	readonly pose: HeadPose;
	/** The smoothed pose minus the person's usual pose. */
	readonly fromBaseline: HeadPose;
	/** The last measured pose minus the usual one: a quick turn is over before the smoothed pose follows. */
	readonly latestFromBaseline: HeadPose;
	readonly atMs: number;
	readonly direction: Direction;
	/** Whether the face touched the picture's edge when it was last seen. */
	readonly isAtEdge: boolean;
}

const { pose: LIMITS } = THRESHOLDS;

/** Blends a new pose into the direction so far; timestamps, not numbers of samples, drive the smoothing. */
export function followHead(
	before: HeadDirection | null,
	pose: HeadPose,
	usual: HeadPose,
	atMs: number,
	isAtEdge = false,
): HeadDirection {
	const known =
		before && atMs - before.atMs <= LIMITS.staleAfterMs ? before : null;
	const smoothed = known ? smooth(known, pose, atMs) : pose;
	const fromBaseline = poseFromBaseline(smoothed, usual);
	return {
		pose: smoothed,
		fromBaseline,
		latestFromBaseline: poseFromBaseline(pose, usual),
		atMs,
		isAtEdge,
		direction: directionOf(
			smoothed,
			fromBaseline,
			known?.direction ?? "facing",
		),
	};
}

function smooth(known: HeadDirection, pose: HeadPose, atMs: number): HeadPose {
	const weight = newValueWeight(atMs - known.atMs, LIMITS.halfLifeMs);
	return {
		yawDeg: blend(known.pose.yawDeg, pose.yawDeg, weight),
		pitchDeg: blend(known.pose.pitchDeg, pose.pitchDeg, weight),
		rollDeg: blend(known.pose.rollDeg, pose.rollDeg, weight),
	};
}

/** The limits to enter a state are wider than those to leave it. */
function directionOf(
	pose: HeadPose,
	fromBaseline: HeadPose,
	before: Direction,
): Direction {
	const isAway = before === "turned-away";
	const enterYawDeg = isFarthest(pose, fromBaseline)
		? LIMITS.awayBesideYawDeg
		: LIMITS.awayEnterYawDeg;
	const yawLimit = isAway
		? Math.min(LIMITS.awayLeaveYawDeg, enterYawDeg)
		: enterYawDeg;
	const upLimit = isAway ? LIMITS.awayLeavePitchDeg : LIMITS.awayEnterPitchDeg;
	if (
		Math.abs(fromBaseline.yawDeg) > yawLimit ||
		fromBaseline.pitchDeg > upLimit
	)
		return "turned-away";
	const downLimit =
		before === "looking-down"
			? LIMITS.downLeavePitchDeg
			: LIMITS.downEnterPitchDeg;
	return fromBaseline.pitchDeg < downLimit ? "looking-down" : "facing";
}

/** Whether a few degrees more in any direction would change the verdict on where the head points. */
export function isNearLimit({
	pose,
	fromBaseline,
	direction,
}: HeadDirection): boolean {
	const turned = (one: HeadPose, yawDeg: number, pitchDeg: number) => ({
		yawDeg: one.yawDeg + yawDeg,
		pitchDeg: one.pitchDeg + pitchDeg,
		rollDeg: one.rollDeg,
	});
	const { nearDeg } = LIMITS;
	return [
		[nearDeg, 0],
		[-nearDeg, 0],
		[0, nearDeg],
		[0, -nearDeg],
	].some(
		([yawDeg = 0, pitchDeg = 0]) =>
			directionOf(
				turned(pose, yawDeg, pitchDeg),
				turned(fromBaseline, yawDeg, pitchDeg),
				direction,
			) !== direction,
	);
}

/** Whether the head is turned as far as the landmarks can follow, to the side to which it is turned from its usual pose. */
function isFarthest(pose: HeadPose, fromBaseline: HeadPose): boolean {
	return (
		Math.abs(pose.yawDeg) > LIMITS.farthestYawDeg &&
		pose.yawDeg * fromBaseline.yawDeg > 0
	);
}
