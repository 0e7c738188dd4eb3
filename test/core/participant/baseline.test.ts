import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import {
	type Baseline,
	followBaseline,
	isLearnt,
	poseFromBaseline,
	usualOf,
} from "../../../src/core/participant/baseline.ts";
import { aPose } from "../../support/builders.ts";

const aLook = (pose: Partial<HeadPose>, eyeOpenness: number | null = 0.3) => ({
	pose: aPose(pose),
	eyeOpenness,
});
const poseOf = (baseline: Baseline | null) => usualOf(baseline).pose;

/** Samples a pose, as a function of time, every `stepMs`. */
function watch(
	poseAt: (atMs: number) => Partial<HeadPose>,
	forMs: number,
	stepMs = 400,
	before: Baseline | null = null,
	isFacing = true,
): Baseline {
	const fromMs = before ? before.lastAtMs + stepMs : 0;
	let baseline = followBaseline(
		before,
		aLook(poseAt(fromMs)),
		isFacing,
		fromMs,
	);
	for (let atMs = fromMs + stepMs; atMs <= fromMs + forMs; atMs += stepMs)
		baseline = followBaseline(baseline, aLook(poseAt(atMs)), isFacing, atMs);
	return baseline;
}

const BESIDE = { yawDeg: -22, pitchDeg: 6, rollDeg: 3 };

describe("a person's usual pose", () => {
	test("is learnt from half a minute of a resting head", () => {
		expect(isLearnt(watch(() => BESIDE, 25_000))).toBe(false);
		const learnt = watch(() => BESIDE, 35_000);
		expect(isLearnt(learnt)).toBe(true);
		expect(poseOf(learnt)).toEqual(BESIDE);
	});

	test("is straight ahead at first, then the mean of what was seen so far", () => {
		expect(poseOf(null).yawDeg).toBe(0);
		expect(poseOf(watch(() => BESIDE, 2_000)).yawDeg).toBe(0);
		expect(poseOf(watch(() => BESIDE, 12_000)).yawDeg).toBe(-22);
	});

	test("takes the same time to learn however often the person is looked at", () => {
		for (const stepMs of [100, 500, 1_000, 3_000]) {
			expect(isLearnt(watch(() => BESIDE, 27_000, stepMs))).toBe(false);
			expect(isLearnt(watch(() => BESIDE, 36_000, stepMs))).toBe(true);
		}
	});

	test("is not affected by a turn or two while it is learnt", () => {
		const learnt = watch(
			(atMs) => (atMs > 10_000 && atMs < 20_000 ? { yawDeg: 45 } : BESIDE),
			50_000,
		);
		expect(poseOf(learnt)).toEqual(BESIDE);
	});

	test("is not learnt from a head that moves about", () => {
		const restless = watch(
			(atMs) => ({ yawDeg: ((atMs / 400) % 2) * 30 }),
			60_000,
		);
		expect(isLearnt(restless)).toBe(false);
	});

	test("is never so far to the side that a person who looks away from the start would count as facing", () => {
		for (const pose of [{ yawDeg: 60 }, { pitchDeg: -30 }]) {
			const elsewhere = watch(() => pose, 40_000);
			expect(isLearnt(elsewhere)).toBe(false);
			expect(poseOf(elsewhere)).toEqual(aPose());
		}
	});

	test("drifts with the person while they face, and not while they do not", () => {
		const learnt = watch(() => BESIDE, 40_000);
		const moved = () => ({ ...BESIDE, yawDeg: -12 });
		const facing = watch(moved, 200_000, 400, learnt, true);
		expect(poseOf(facing).yawDeg).toBeCloseTo(-17, 0);
		const away = watch(moved, 200_000, 400, learnt, false);
		expect(poseOf(away)).toEqual(BESIDE);
	});

	test("a sample that arrives late changes nothing", () => {
		const learnt = watch(() => BESIDE, 5_000);
		expect(followBaseline(learnt, aLook({}), true, 100)).toBe(learnt);
	});

	test("is the zero from which poses are measured", () => {
		expect(poseFromBaseline(aPose({ yawDeg: 16 }), BESIDE)).toEqual({
			yawDeg: 38,
			pitchDeg: -6,
			rollDeg: -3,
		});
	});

	test("includes how open this person's eyes usually are, apart from blinks", () => {
		let baseline: Baseline | null = null;
		for (let atMs = 0; atMs <= 40_000; atMs += 400) {
			const eyes = atMs % 2_000 === 0 ? 0.08 : 0.22;
			baseline = followBaseline(baseline, aLook({}, eyes), true, atMs);
		}
		expect(usualOf(baseline).eyeOpenness).toBeCloseTo(0.22, 2);
		const tooSmall = followBaseline(null, aLook({}, null), true, 0);
		expect(usualOf(tooSmall).eyeOpenness).toBeNull();
	});
});
