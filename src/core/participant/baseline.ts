import { blend, median, newValueWeight } from "../base/statistics.ts";
import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";

export interface Usual {
	readonly pose: HeadPose;
	/** How open this person's open eyes are, which differs between people. Null while too few eyes were large enough to see. */
	readonly eyeOpenness: number | null;
}

/** One look at a face. */
export interface Seen {
	readonly pose: HeadPose;
	readonly eyeOpenness: number | null;
}

/**
 * How a person usually holds their head before their camera: the medians of their first stable time, then drifting
 * slowly while they face the call. Every judgement is a difference from it, so that a camera at the side or a
 * tilted head counts for nothing.
 */
export interface Baseline {
	/** Looks gathered while learning; emptied once learnt. */
	readonly seen: readonly Seen[];
	readonly stableMs: number;
	readonly usual: Usual | null;
	readonly last: HeadPose;
	readonly lastAtMs: number;
	readonly keptAtMs: number;
}

const LIMITS = THRESHOLDS.baseline;

/** Assumed while nothing better is known: a camera's view of someone who looks at the screen below it. */
const STRAIGHT_AHEAD: HeadPose = { yawDeg: 0, pitchDeg: 0, rollDeg: 0 };

/** Takes in one more look. `isFacing` is judged by the baseline so far; a learnt baseline drifts only while it is true. */
export function followBaseline(
	before: Baseline | null,
	look: Seen,
	isFacing: boolean,
	atMs: number,
): Baseline {
	const { pose } = look;
	if (!before) {
		const seen = couldBeBaseline(pose) ? [look] : [];
		const times = { lastAtMs: atMs, keptAtMs: atMs };
		return { seen, stableMs: 0, usual: null, last: pose, ...times };
	}
	if (atMs <= before.lastAtMs) return before;
	const elapsedMs = Math.min(atMs - before.lastAtMs, LIMITS.maxGapMs);
	const next = { ...before, last: pose, lastAtMs: atMs };
	if (before.usual)
		return isFacing && couldBeBaseline(pose)
			? { ...next, usual: drift(before.usual, look, elapsedMs) }
			: next;
	if (!isStable(before.last, pose) || !couldBeBaseline(pose)) return next;
	const stableMs = before.stableMs + elapsedMs;
	const isDue = atMs - before.keptAtMs >= LIMITS.sampleEveryMs;
	const seen = isDue ? [...before.seen, look] : before.seen;
	const keptAtMs = isDue ? atMs : before.keptAtMs;
	const usual = stableMs >= LIMITS.learnMs ? medians(seen) : null;
	return { ...next, seen: usual ? [] : seen, stableMs, usual, keptAtMs };
}

/** The learnt baseline or, while learning, the best that is known: straight ahead, then the medians so far. */
export function usualOf(baseline: Baseline | null): Usual {
	if (baseline?.usual) return baseline.usual;
	return isProvisional(baseline)
		? medians(baseline.seen)
		: { pose: STRAIGHT_AHEAD, eyeOpenness: null };
}

export function isLearnt(baseline: Baseline | null): boolean {
	return baseline !== null && baseline.usual !== null;
}

/**
 * Whether this may be the person's usual pose, while it is too early to say: to a camera next to the screen, a
 * head that faces the call looks turned away.
 */
export function mayBeBaseline(
	baseline: Baseline | null,
	pose: HeadPose,
): boolean {
	const isKnown = isLearnt(baseline) || isProvisional(baseline);
	return !isKnown && couldBeBaseline(pose);
}

/** Whether enough has been seen to use the medians so far. */
function isProvisional(baseline: Baseline | null): baseline is Baseline {
	return baseline !== null && baseline.stableMs >= LIMITS.provisionalMs;
}

/** The pose relative to the usual one, in degrees. */
export function poseFromBaseline(pose: HeadPose, usual: HeadPose): HeadPose {
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

/**
 * A usual pose is one that a camera next to or above the screen can explain, so that somebody who looks away or
 * writes from the start is not learnt as facing.
 */
function couldBeBaseline({ yawDeg, pitchDeg }: HeadPose): boolean {
	return (
		Math.abs(yawDeg) <= LIMITS.maxUsualYawDeg &&
		pitchDeg >= LIMITS.minUsualPitchDeg &&
		pitchDeg <= LIMITS.maxUsualPitchDeg
	);
}

function medians(seen: readonly Seen[]): Usual {
	const eyes = seen.flatMap(({ eyeOpenness }) =>
		eyeOpenness === null ? [] : [eyeOpenness],
	);
	return {
		pose: {
			yawDeg: median(seen.map(({ pose }) => pose.yawDeg)),
			pitchDeg: median(seen.map(({ pose }) => pose.pitchDeg)),
			rollDeg: median(seen.map(({ pose }) => pose.rollDeg)),
		},
		eyeOpenness: eyes.length * 2 >= seen.length ? median(eyes) : null,
	};
}

/** Only open eyes show how open they usually are: a blink or a nap teaches nothing. */
function drift(usual: Usual, look: Seen, elapsedMs: number): Usual {
	const weight = newValueWeight(elapsedMs, LIMITS.driftHalfLifeMs);
	const toward = (old: number, value: number) => blend(old, value, weight);
	const eyes = usual.eyeOpenness;
	const areOpen =
		eyes !== null &&
		look.eyeOpenness !== null &&
		look.eyeOpenness > eyes * LIMITS.openEyesShare;
	return {
		pose: {
			yawDeg: toward(usual.pose.yawDeg, look.pose.yawDeg),
			pitchDeg: toward(usual.pose.pitchDeg, look.pose.pitchDeg),
			rollDeg: toward(usual.pose.rollDeg, look.pose.rollDeg),
		},
		eyeOpenness: areOpen ? toward(eyes, look.eyeOpenness) : eyes,
	};
}
