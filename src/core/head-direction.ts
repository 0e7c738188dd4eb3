import { blend, newValueWeight } from "./exponential-mean.ts";
import type { HeadPose } from "./head-pose.ts";
import type { ReadableState } from "./participant-state.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A head pose smoothed over time, and where it points. */
export interface HeadDirection {
	readonly pose: HeadPose;
	readonly atMs: number;
	readonly state: ReadableState;
}

const { pose: LIMITS } = THRESHOLDS;

/** Blends a new pose into the direction so far; timestamps, not counts, drive the smoothing. */
export function followHead(
	before: HeadDirection | null,
	pose: HeadPose,
	atMs: number,
): HeadDirection {
	const known =
		before && atMs - before.atMs <= LIMITS.staleAfterMs ? before : null;
	const smoothed = known ? smooth(known, pose, atMs) : pose;
	return {
		pose: smoothed,
		atMs,
		state: directionOf(smoothed, known?.state ?? "facing"),
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
function directionOf(pose: HeadPose, before: ReadableState): ReadableState {
	const isAway = before === "turned-away";
	const yawLimit = isAway ? LIMITS.awayLeaveYawDeg : LIMITS.awayEnterYawDeg;
	const upLimit = isAway ? LIMITS.awayLeavePitchDeg : LIMITS.awayEnterPitchDeg;
	if (Math.abs(pose.yawDeg) > yawLimit || pose.pitchDeg > upLimit)
		return "turned-away";
	const downLimit =
		before === "looking-down"
			? LIMITS.downLeavePitchDeg
			: LIMITS.downEnterPitchDeg;
	return pose.pitchDeg < downLimit ? "looking-down" : "facing";
}
