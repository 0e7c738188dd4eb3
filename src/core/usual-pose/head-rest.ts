import { THRESHOLDS } from "../base/thresholds.ts";
import type { HeadPose } from "../face/head-pose.ts";

/** A head that rests in one direction without a break: running means, and the sum of squared distances from them (Welford). */
export interface HeadRest {
	readonly yawDeg: number;
	readonly pitchDeg: number;
	readonly rollDeg: number;
	readonly samples: number;
	readonly squares: number;
	readonly sinceMs: number;
	readonly lastAtMs: number;
}

const LIMITS = THRESHOLDS.headRest;

/** The rest goes on while the head stays near where it has rested; else another one begins. */
export function followRest(
	before: HeadRest | null,
	pose: HeadPose,
	atMs: number,
): HeadRest {
	const goesOn =
		before !== null &&
		atMs - before.lastAtMs <= LIMITS.maxGapMs &&
		isNear(before, pose, LIMITS.withinDeg);
	if (!goesOn) return beginRest(pose, atMs);
	const next = addTo(before, pose, atMs);
	const deviationDeg = Math.sqrt(next.squares / next.samples);
	return deviationDeg <= LIMITS.maxDeviationDeg ? next : beginRest(pose, atMs);
}

export function restedMs({ sinceMs, lastAtMs }: HeadRest): number {
	return lastAtMs - sinceMs;
}

export function isNear(
	one: Pick<HeadPose, "yawDeg" | "pitchDeg">,
	other: Pick<HeadPose, "yawDeg" | "pitchDeg">,
	withinDeg: number,
): boolean {
	return (
		Math.abs(one.yawDeg - other.yawDeg) <= withinDeg &&
		Math.abs(one.pitchDeg - other.pitchDeg) <= withinDeg
	);
}

function beginRest(pose: HeadPose, atMs: number): HeadRest {
	const { yawDeg, pitchDeg, rollDeg } = pose;
	return {
		yawDeg,
		pitchDeg,
		rollDeg,
		samples: 1,
		squares: 0,
		sinceMs: atMs,
		lastAtMs: atMs,
	};
}

function addTo(rest: HeadRest, pose: HeadPose, atMs: number): HeadRest {
	const samples = rest.samples + 1;
	const toward = (mean: number, value: number) =>
		mean + (value - mean) / samples;
	const yawDeg = toward(rest.yawDeg, pose.yawDeg);
	return {
		yawDeg,
		pitchDeg: toward(rest.pitchDeg, pose.pitchDeg),
		rollDeg: toward(rest.rollDeg, pose.rollDeg),
		samples,
		squares:
			rest.squares + (pose.yawDeg - rest.yawDeg) * (pose.yawDeg - yawDeg),
		sinceMs: rest.sinceMs,
		lastAtMs: atMs,
	};
}
