import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "./head-pose.ts";

const { yaw, yawPerDeg2, pitch } = THRESHOLDS.meshGain;

/**
 * How far a head is really turned when a face mesh is turned this far. The mesh follows a real head only part of the
 * way, the more so the further it turns, because it takes every face for one that looks rather ahead. Its roll is
 * right.
 */
export function trueHeadPose({
	yawDeg,
	pitchDeg,
	rollDeg,
}: HeadPose): HeadPose {
	return {
		yawDeg: clampDeg(yawDeg * (yaw + yawPerDeg2 * yawDeg ** 2)),
		pitchDeg: clampDeg(pitchDeg * pitch),
		rollDeg,
	};
}

/** Beyond a profile the curve was not measured. */
function clampDeg(deg: number): number {
	return Math.min(MOST_DEG, Math.max(-MOST_DEG, deg));
}

const MOST_DEG = 90;
