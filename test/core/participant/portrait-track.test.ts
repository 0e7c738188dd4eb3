import { describe, expect, test } from "vitest";
import type { ParticipantSignal } from "../../../src/core/participant/participant-signal.ts";
import {
	followPortrait,
	isSuspect,
	NO_PORTRAIT,
} from "../../../src/core/participant/portrait-track.ts";
import { aPose, aSignal } from "../../support/builders.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const GONE = {
	presence: "no-face",
	headPose: null,
	faceWidthPx: null,
} as const;

/** Somebody, then nobody for some seconds, then a face like this, twice a second. */
function afterSomebodyLeft(
	face: (i: number) => Partial<ParticipantSignal>,
	looks = 240,
	goneLooks = 8,
) {
	const random = seededRandom(4);
	const jitter = () => (random() - 0.5) * 3;
	const signals = [
		aSignal({ faceWidthPx: 90 }),
		...Array.from({ length: goneLooks }, () => aSignal(GONE)),
		...Array.from({ length: looks }, (_, i) =>
			aSignal({
				headPose: aPose({ yawDeg: jitter(), pitchDeg: jitter() }),
				...face(i),
			}),
		),
	];
	return isSuspect(
		signals.reduce(
			(track, signal, i) => followPortrait(track, { ...signal, atMs: i * 500 }),
			NO_PORTRAIT,
		),
	);
}

describe("a smaller face where somebody left", () => {
	test("that never moves nor blinks is nobody", () => {
		expect(afterSomebodyLeft(() => ({ faceWidthPx: 60 }))).toBe(true);
	});

	test("stays nobody if a few looks in a row jitter to one side", () => {
		expect(
			afterSomebodyLeft((i) => ({
				faceWidthPx: 60,
				headPose: aPose({ yawDeg: i >= 20 && i < 25 ? 4 : 0 }),
			})),
		).toBe(true);
	});

	test("is somebody once it blinks", () => {
		expect(
			afterSomebodyLeft((i) => ({
				faceWidthPx: 60,
				eyeOpenness: i === 30 ? 0.08 : 0.3,
			})),
		).toBe(false);
	});

	test("is somebody once the head moves", () => {
		expect(
			afterSomebodyLeft((i) => ({
				faceWidthPx: 60,
				headPose: aPose({ yawDeg: 6 * Math.sin(i / 12) }),
			})),
		).toBe(false);
	});
});

test("somebody who comes back as large as before, or was missed for a moment, is not doubted", () => {
	expect(afterSomebodyLeft(() => ({ faceWidthPx: 88 }), 1)).toBe(false);
	expect(afterSomebodyLeft(() => ({ faceWidthPx: 60 }), 1, 1)).toBe(false);
});
