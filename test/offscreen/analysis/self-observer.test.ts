import { describe, expect, test } from "vitest";
import type { ExpressionDistribution } from "../../../src/core/expression/expression.ts";
import type { FaceObservation } from "../../../src/core/face/face-observation.ts";
import { selfObserver } from "../../../src/offscreen/analysis/self-observer.ts";
import { aDistribution, aFace, aFrame } from "../../support/builders.ts";

const HAPPY = aDistribution({ 1: 0.9 });

function aLook(
	atMs: number,
	face: FaceObservation | null = aFace(),
	expression: ExpressionDistribution | null = HAPPY,
) {
	const frame = aFrame({ tileId: "self", capturedAtMs: atMs });
	return { frame, face, presence: "present", expression } as const;
}

describe("the observation drawn over the user's own picture", () => {
	test("is in shares of the picture's width and height, so that it fits at any size", () => {
		const landmarks = [{ x: 320, y: 90, z: 3 }];
		const box = { x: 160, y: 90, width: 128, height: 180 };
		const observation = selfObserver()(aLook(5, aFace({ box, landmarks })));
		expect(observation).toMatchObject({
			atMs: 5,
			presence: "present",
			box: { x: 0.25, y: 0.25, width: 0.2, height: 0.5 },
			landmarks: new Float32Array([0.5, 0.25]),
			expression: HAPPY,
		});
	});

	test("keeps an expression between two readings, and no longer than half a second", () => {
		const observe = selfObserver();
		observe(aLook(0));
		const at = (atMs: number, face: FaceObservation | null = aFace()) => {
			return observe(aLook(atMs, face, null)).expression;
		};
		expect(at(400)).toEqual(HAPPY);
		expect(at(600)).toBeNull();
		observe(aLook(1_000));
		expect(at(1_100, null)).toBeNull();
	});

	test("is empty without a face", () => {
		expect(selfObserver()(aLook(5, null))).toMatchObject({
			box: null,
			landmarks: new Float32Array(),
		});
	});
});

describe("its rate", () => {
	test("is 0 at the first picture", () => {
		expect(selfObserver()(aLook(5)).framesPerSecond).toBe(0);
	});

	test("is that of the last 3 s", () => {
		const observe = selfObserver();
		for (let atMs = 0; atMs < 10_000; atMs += 1_000) observe(aLook(atMs));
		let rate = 0;
		for (let atMs = 10_000; atMs <= 14_000; atMs += 100)
			rate = observe(aLook(atMs)).framesPerSecond;
		expect(rate).toBeCloseTo(10);
	});
});
