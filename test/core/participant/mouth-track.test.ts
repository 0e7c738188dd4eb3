import { describe, expect, test } from "vitest";
import { mouthOpennessOf } from "../../../src/core/face/mouth-openness.ts";
import {
	followMouth,
	isTalking,
	type MouthTrack,
	QUIET_MOUTH,
} from "../../../src/core/participant/mouth-track.ts";

function follow(
	opennessAt: (seconds: number) => number | null,
	seconds: number,
	perSecond: number,
): MouthTrack {
	let mouth = QUIET_MOUTH;
	for (let i = 0; i <= seconds * perSecond; i++)
		mouth = followMouth(
			mouth,
			opennessAt(i / perSecond),
			(i * 1_000) / perSecond,
		);
	return mouth;
}

/** Nearly four syllables a second, at uneven intervals. */
const speech = (seconds: number) => {
	const turns =
		3.7 * seconds +
		0.7 * Math.sin(1.9 * seconds) +
		0.4 * Math.sin(6.1 * seconds);
	return 0.15 + 0.15 * Math.sin(2 * Math.PI * turns);
};
const smile = (seconds: number) => (seconds > 2 ? 0.2 : 0.02);
const yawn = (seconds: number) =>
	seconds > 1 && seconds < 5 ? 0.7 : seconds > 10 && seconds < 14 ? 0.7 : 0.05;

describe("talking", () => {
	test.each([2, 2.8, 5, 10])(
		"is lips that open and close, seen %d times a second",
		(perSecond) => {
			expect(isTalking(follow(speech, 6, perSecond), 6_000)).toBe(true);
		},
	);

	test("is neither a smile, nor a yawn, nor a quiet mouth that jitters", () => {
		const jitter = (seconds: number) => 0.03 + 0.01 * Math.sin(seconds * 9);
		for (const mouth of [smile, yawn, jitter])
			expect(isTalking(follow(mouth, 4, 5), 4_000)).toBe(false);
	});

	test("is no mouth that opens and shuts once in a while", () => {
		const breathes = (seconds: number) => (seconds % 3 < 1.2 ? 0.18 : 0.01);
		for (const perSecond of [2, 3]) {
			const mouth = (seconds: number) =>
				seconds < 8 ? speech(seconds) : breathes(seconds);
			expect(isTalking(follow(breathes, 20, perSecond), 20_000)).toBe(false);
			expect(isTalking(follow(mouth, 20, perSecond), 20_000)).toBe(false);
		}
	});

	test.each([1, 1.3, 1.7])(
		"is no mouth that chews %d times a second",
		(perSecond) => {
			const chews = (seconds: number) =>
				0.08 - 0.08 * Math.cos(2 * Math.PI * perSecond * seconds);
			for (const looksPerSecond of [2, 2.3, 3])
				for (let untilS = 4; untilS <= 20; untilS++) {
					const mouth = follow(chews, untilS, looksPerSecond);
					expect(isTalking(mouth, untilS * 1_000)).toBe(false);
				}
		},
	);

	test("ends some seconds after the last word", () => {
		const speaks = follow(speech, 6, 5);
		expect(isTalking(speaks, 11_000)).toBe(false);
	});

	test("is unknown for lips that are too small", () => {
		expect(
			isTalking(
				follow(() => null, 6, 5),
				6_000,
			),
		).toBe(false);
	});
});

describe("a yawn", () => {
	test("is a mouth that stays wide open; each yawn counts once", () => {
		expect(follow(yawn, 8, 5).yawns).toBe(1);
		expect(follow(yawn, 20, 5).yawns).toBe(2);
	});

	test("is neither speech, however loud, nor a short cry", () => {
		const loud = (seconds: number) =>
			0.45 + 0.45 * Math.sin(2 * Math.PI * 3.7 * seconds);
		const cry = (seconds: number) => (seconds > 2 && seconds < 4 ? 0.8 : 0.05);
		expect(follow(loud, 8, 5).yawns).toBe(0);
		expect(follow(cry, 8, 5).yawns).toBe(0);
	});
});

describe("mouth openness", () => {
	const mesh = (openPx: number, widthPx = 40) => {
		const points = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
		points[78] = { x: 100, y: 100, z: 0 };
		points[308] = { x: 100 + widthPx, y: 100, z: 0 };
		for (const [upper, lower] of [
			[81, 178],
			[13, 14],
			[311, 402],
		] as const) {
			points[upper] = { x: 120, y: 100 - openPx / 2, z: 0 };
			points[lower] = { x: 120, y: 100 + openPx / 2, z: 0 };
		}
		return points;
	};

	test("is the lips' distance as a share of the mouth's width", () => {
		expect(mouthOpennessOf(mesh(20))).toBeCloseTo(0.5);
	});

	test("is unknown for a mouth of a few pixels", () => {
		expect(mouthOpennessOf(mesh(5, 10))).toBeNull();
		expect(mouthOpennessOf([])).toBeNull();
	});
});
