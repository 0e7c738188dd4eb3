import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import {
	type Direction,
	observedDirection,
	type SeenHead,
} from "../face/observed-direction.ts";
import { poseFromBaseline } from "../usual-pose/usual-pose.ts";

/** A head pose smoothed over time, and where it points relative to the person's usual pose. */
export interface HeadDirection extends SeenHead {
	/** The last measured pose minus the usual one: a quick turn is over before the smoothed pose follows. */
	readonly latestFromBaseline: HeadPose;
	/** How open the lids were in the last picture alone. */
	readonly latestLidShare: number | null;
	readonly atMs: number;
	readonly direction: Direction;
	/** Whether the face touched the picture's edge when it was last seen. */
	readonly isAtEdge: boolean;
	/** When the head was last seen as a profile, which has no pose; absent if it has not been since the last pose. */
	readonly profileAtMs?: number;
}

const { pose: LIMITS } = THRESHOLDS;

/** Blends a new pose into the direction so far; timestamps, not numbers of samples, drive the smoothing. */
export function followHead(
	before: HeadDirection | null,
	pose: HeadPose,
	usual: HeadPose,
	atMs: number,
	{
		isAtEdge = false,
		lidShare = null,
	}: { isAtEdge?: boolean; lidShare?: number | null } = {},
): HeadDirection {
	const known =
		before && atMs - before.atMs <= LIMITS.staleAfterMs ? before : null;
	const smoothed = known ? smooth(known, pose, atMs) : pose;
	const seen: SeenHead = {
		pose: smoothed,
		fromBaseline: poseFromBaseline(smoothed, usual),
		lidShare: withoutBlink(known?.latestLidShare ?? null, lidShare),
	};
	return {
		...seen,
		latestFromBaseline: poseFromBaseline(pose, usual),
		atMs,
		isAtEdge,
		latestLidShare: lidShare,
		direction: observedDirection(seen, known?.direction ?? "facing"),
	};
}

/** The more open of two looks in a row, since a blink is over before the next one. */
function withoutBlink(
	before: number | null,
	now: number | null,
): number | null {
	return before === null || now === null ? now : Math.max(before, now);
}

function smooth(known: HeadDirection, pose: HeadPose, atMs: number): HeadPose {
	const weight = newValueWeight(atMs - known.atMs, LIMITS.halfLifeMs);
	return {
		yawDeg: blend(known.pose.yawDeg, pose.yawDeg, weight),
		pitchDeg: blend(known.pose.pitchDeg, pose.pitchDeg, weight),
		rollDeg: blend(known.pose.rollDeg, pose.rollDeg, weight),
	};
}
