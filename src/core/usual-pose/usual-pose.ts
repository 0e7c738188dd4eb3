import { blend, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";
import type { Seen } from "./resting-places.ts";

export interface Usual {
	readonly pose: HeadPose;
	/** How open this person's open eyes are, which differs between people. Null while too few eyes were large enough to see. */
	readonly eyeOpenness: number | null;
}

/** Assumed while nothing better is known: a camera's view of someone who looks at the screen below it. */
export const STRAIGHT_AHEAD: HeadPose = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };

/** The pose relative to the usual one, in degrees. */
export function poseFromBaseline(pose: HeadPose, usual: HeadPose): HeadPose {
	return {
		yawDeg: pose.yawDeg - usual.yawDeg,
		pitchDeg: pose.pitchDeg - usual.pitchDeg,
		rollDeg: pose.rollDeg - usual.rollDeg,
	};
}

const LIMITS = THRESHOLDS.baseline;

/** Moves the usual pose slowly toward a look, at most so far from where it was learnt. Only open eyes show how open they usually are: a blink or a nap teaches nothing. */
export function drift(
	usual: Usual,
	learnt: HeadPose,
	look: Seen,
	elapsedMs: number,
): Usual {
	const weight = newValueWeight(elapsedMs, LIMITS.driftHalfLifeMs);
	const { maxDriftDeg } = LIMITS;
	const toward = (old: number, value: number, learntDeg: number) =>
		Math.min(
			learntDeg + maxDriftDeg,
			Math.max(learntDeg - maxDriftDeg, blend(old, value, weight)),
		);
	const eyes = usual.eyeOpenness;
	const areOpen =
		eyes !== null &&
		look.eyeOpenness !== null &&
		look.eyeOpenness > eyes * LIMITS.openEyesShare;
	return {
		pose: {
			yawDeg: toward(usual.pose.yawDeg, look.pose.yawDeg, learnt.yawDeg),
			pitchDeg: toward(
				usual.pose.pitchDeg,
				look.pose.pitchDeg,
				learnt.pitchDeg,
			),
			rollDeg: blend(usual.pose.rollDeg, look.pose.rollDeg, weight),
		},
		eyeOpenness: areOpen ? blend(eyes, look.eyeOpenness, weight) : eyes,
	};
}
