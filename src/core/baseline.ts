import { blend, newValueWeight } from "./exponential-mean.ts";
import type { HeadPose } from "./head-pose.ts";
import { median } from "./median.ts";
import { THRESHOLDS } from "./thresholds.ts";

/**
 * How a person usually holds their head before their camera: the medians of
 * their first stable time, then drifting slowly while they face the call. It
 * is what every judgement is a difference from, so that a camera on the side
 * or a tilted head counts for nothing.
 */
export interface Baseline {
	/** What learning has gathered so far; emptied once learnt. */
	readonly poses: readonly HeadPose[];
	readonly stableMs: number;
	readonly usual: HeadPose | null;
	readonly last: HeadPose;
	readonly lastAtMs: number;
	readonly keptAtMs: number;
}

const LIMITS = THRESHOLDS.baseline;

/** What a camera sees of someone who looks at the screen below it, while nothing better is known. */
const STRAIGHT_AHEAD: HeadPose = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };

/** Takes in one more pose. `isFacing` is by the judgement so far; only then does a learnt baseline drift. */
export function followBaseline(
	before: Baseline | null,
	pose: HeadPose,
	isFacing: boolean,
	atMs: number,
): Baseline {
	if (!before) {
		const last = { last: pose, lastAtMs: atMs, keptAtMs: atMs };
		const poses = couldBeUsual(pose) ? [pose] : [];
		return { poses, stableMs: 0, usual: null, ...last };
	}
	if (atMs <= before.lastAtMs) return before;
	const elapsedMs = Math.min(atMs - before.lastAtMs, LIMITS.maxGapMs);
	const seen = { ...before, last: pose, lastAtMs: atMs };
	if (before.usual)
		return isFacing && couldBeUsual(pose)
			? { ...seen, usual: drift(before.usual, pose, elapsedMs) }
			: seen;
	if (!isStable(before.last, pose) || !couldBeUsual(pose)) return seen;
	const stableMs = before.stableMs + elapsedMs;
	const isDue = atMs - before.keptAtMs >= LIMITS.sampleEveryMs;
	const poses = isDue ? [...before.poses, pose] : before.poses;
	const keptAtMs = isDue ? atMs : before.keptAtMs;
	const usual = stableMs >= LIMITS.learnMs ? medianPose(poses) : null;
	return { ...seen, poses: usual ? [] : poses, stableMs, usual, keptAtMs };
}

/** Learnt, or the best that is known while learning: straight ahead, then the medians so far. */
export function usualPose(baseline: Baseline | null): HeadPose {
	if (baseline?.usual) return baseline.usual;
	return baseline && baseline.stableMs >= LIMITS.provisionalMs
		? medianPose(baseline.poses)
		: STRAIGHT_AHEAD;
}

export function isLearnt(baseline: Baseline | null): boolean {
	return baseline !== null && baseline.usual !== null;
}

/** In degrees from the usual one. */
export function poseFromUsual(pose: HeadPose, usual: HeadPose): HeadPose {
	return {
		yawDeg: pose.yawDeg - usual.yawDeg,
		pitchDeg: pose.pitchDeg - usual.pitchDeg,
		rollDeg: pose.rollDeg - usual.rollDeg,
	};
}

/** Whether the head rests, so that the pose says where it usually points. */
function isStable(before: HeadPose, pose: HeadPose): boolean {
	return (
		Math.abs(pose.yawDeg - before.yawDeg) <= LIMITS.stableStepDeg &&
		Math.abs(pose.pitchDeg - before.pitchDeg) <= LIMITS.stableStepDeg
	);
}

function medianPose(poses: readonly HeadPose[]): HeadPose {
	return {
		yawDeg: median(poses.map((pose) => pose.yawDeg)),
		pitchDeg: median(poses.map((pose) => pose.pitchDeg)),
		rollDeg: median(poses.map((pose) => pose.rollDeg)),
	};
}

/** Nobody's usual lies beyond what a camera beside or above the screen explains: who looks away or writes from the start is not learnt as facing. */
function couldBeUsual({ yawDeg, pitchDeg }: HeadPose): boolean {
	return (
		Math.abs(yawDeg) <= LIMITS.maxUsualYawDeg &&
		pitchDeg >= LIMITS.minUsualPitchDeg &&
		pitchDeg <= LIMITS.maxUsualPitchDeg
	);
}

function drift(usual: HeadPose, pose: HeadPose, elapsedMs: number): HeadPose {
	const weight = newValueWeight(elapsedMs, LIMITS.driftHalfLifeMs);
	return {
		yawDeg: blend(usual.yawDeg, pose.yawDeg, weight),
		pitchDeg: blend(usual.pitchDeg, pose.pitchDeg, weight),
		rollDeg: blend(usual.rollDeg, pose.rollDeg, weight),
	};
}
