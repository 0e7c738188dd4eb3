import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import {
	type Baseline,
	followBaseline,
	isLearnt,
	usualOf,
} from "../../../src/core/usual-pose/baseline.ts";
import {
	asProvisional,
	isDoubted,
	mirrorBaseline,
	seemsMirrored,
} from "../../../src/core/usual-pose/baseline-doubt.ts";
import { usualKnown } from "../../../src/core/usual-pose/usual-known.ts";
import { poseFromBaseline } from "../../../src/core/usual-pose/usual-pose.ts";
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
	isFacing: boolean | ((pose: Partial<HeadPose>) => boolean) = true,
): Baseline {
	const faces = (atMs: number) =>
		typeof isFacing === "function" ? isFacing(poseAt(atMs)) : isFacing;
	const fromMs = before ? before.lastAtMs + stepMs : 0;
	let baseline = followBaseline(
		before,
		aLook(poseAt(fromMs)),
		faces(fromMs),
		fromMs,
	);
	for (let atMs = fromMs + stepMs; atMs <= fromMs + forMs; atMs += stepMs)
		baseline = followBaseline(baseline, aLook(poseAt(atMs)), faces(atMs), atMs);
	return baseline;
}

const BESIDE = { yawDeg: -18, pitchDeg: 6, rollDeg: 3 };

describe("a person's usual pose", () => {
	test("is learnt from half a minute of a resting head", () => {
		expect(isLearnt(watch(() => BESIDE, 25_000))).toBe(false);
		const learnt = watch(() => BESIDE, 35_000);
		expect(isLearnt(learnt)).toBe(true);
		expect(poseOf(learnt)).toEqual(BESIDE);
	});

	test("is straight ahead at first, then where the head has rested so far", () => {
		expect(poseOf(null).yawDeg).toBe(0);
		expect(poseOf(watch(() => BESIDE, 2_000)).yawDeg).toBe(0);
		expect(poseOf(watch(() => BESIDE, 12_000)).yawDeg).toBe(-18);
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

	test("is learnt wherever the head rests, which takes longer where few cameras stand", () => {
		for (const pose of [{ yawDeg: 60 }, { pitchDeg: -30 }, { pitchDeg: 27 }]) {
			const before = watch(() => pose, 100_000);
			expect(isLearnt(before)).toBe(false);
			expect(usualKnown(before)).toBe("far-camera");
			const after = watch(() => pose, 130_000);
			expect(poseOf(after)).toEqual(aPose(pose));
		}
	});

	test("is where somebody with a phone in the lap looks up to, not the lap", () => {
		const learnt = watch(
			(atMs) => ({ pitchDeg: atMs % 40_000 < 2_000 ? 2 : -30 }),
			400_000,
			400,
			null,
			({ pitchDeg = 0 }) => pitchDeg > -15,
		);
		expect(poseOf(learnt).pitchDeg).toBeCloseTo(2, 0);
	});

	test("is doubted at once where the head comes to rest nearer to the camera, and given up for that", () => {
		const aside = watch(() => ({ yawDeg: 40 }), 200_000);
		expect(poseOf(aside).yawDeg).toBe(40);
		const back = watch(() => ({}), 8_000, 400, aside, false);
		expect(isDoubted(back)).toBe(true);
		const settled = watch(() => ({}), 70_000, 400, aside, false);
		expect(poseOf(settled).yawDeg).toBeCloseTo(0, 0);
	});

	test("is doubted later by somebody who looks here and there, and has come back to it often", () => {
		const aside = ({ yawDeg = 0 }: Partial<HeadPose>) => yawDeg === 40;
		const learnt = watch(() => ({ yawDeg: 40 }), 150_000);
		const returning = watch(
			(atMs) => {
				const spell = Math.floor(atMs / 8_000);
				return { yawDeg: spell % 2 === 0 ? 40 : -5 - 14 * (spell % 3) };
			},
			110_000,
			400,
			learnt,
			aside,
		);
		const back = watch(() => ({ yawDeg: 40 }), 4_000, 400, returning, true);
		const forAWhile = watch(() => ({ yawDeg: 10 }), 12_000, 400, back, false);
		expect(isDoubted(forAWhile)).toBe(false);
		const forLong = watch(() => ({ yawDeg: 10 }), 17_000, 400, back, false);
		expect(isDoubted(forLong)).toBe(true);
	});

	test("is not taken for one that was left because looks at it are rare", () => {
		const aside = watch(() => ({ yawDeg: 40 }), 200_000, 5_000);
		expect(aside.returns).toBe(0);
	});

	test("is kept while somebody watches television beside it", () => {
		const ahead = watch(() => ({}), 120_000);
		const television = watch(
			() => ({ yawDeg: 42 }),
			600_000,
			400,
			ahead,
			false,
		);
		expect(poseOf(television).yawDeg).toBe(0);
		expect(isDoubted(television)).toBe(false);
	});

	test("of another stream of the same person holds until something else is seen", () => {
		const provisional = asProvisional(watch(() => BESIDE, 200_000));
		expect(poseOf(provisional)).toEqual(BESIDE);
		const other = watch(
			() => ({ yawDeg: 16 }),
			40_000,
			400,
			provisional,
			false,
		);
		expect(poseOf(other).yawDeg).toBeCloseTo(16, 0);
	});

	test("turns with a picture that is mirrored at once", () => {
		const learnt = watch(() => BESIDE, 60_000);
		const flipped = { yawDeg: 18, pitchDeg: 6, rollDeg: -3 };
		const seen = watch(() => flipped, 3_000, 400, learnt, false);
		expect(seemsMirrored(seen)).toBe(true);
		expect(poseOf(mirrorBaseline(seen))).toEqual(flipped);
		const turned = watch(() => ({ yawDeg: 44 }), 3_000, 400, learnt, false);
		expect(seemsMirrored(turned)).toBe(false);
	});

	test("drifts with the person while they face, and not while they do not", () => {
		const learnt = watch(() => BESIDE, 40_000);
		const moved = () => ({ ...BESIDE, yawDeg: -8 });
		const facing = watch(moved, 200_000, 400, learnt, true);
		expect(poseOf(facing).yawDeg).toBeCloseTo(-13, 0);
		const far = watch(() => ({ yawDeg: 10 }), 2_000_000, 400, learnt, true);
		expect(poseOf(far).yawDeg).toBe(-12);
		const away = watch(moved, 40_000, 400, learnt, false);
		expect(poseOf(away)).toEqual(BESIDE);
	});

	test("a sample that arrives late changes nothing", () => {
		const learnt = watch(() => BESIDE, 5_000);
		expect(followBaseline(learnt, aLook({}), true, 100)).toBe(learnt);
	});

	test("is the zero from which poses are measured", () => {
		expect(poseFromBaseline(aPose({ yawDeg: 16 }), BESIDE)).toEqual({
			yawDeg: 34,
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
