import { describe, expect, test } from "vitest";
import { followHead } from "../../../src/core/participant/head-direction.ts";
import {
	followSecondScreens,
	isSecondScreen,
	NO_SECOND_SCREENS,
	type SecondScreens,
} from "../../../src/core/participant/second-screens.ts";
import { aPose } from "../../support/builders.ts";

const STEP_MS = 400;

/** A head that keeps these yaw angles in turn, each for the given seconds. */
function look(
	spans: readonly (readonly [yawDeg: number, seconds: number])[],
	jitterDeg = 2,
): SecondScreens {
	let secondScreens = NO_SECOND_SCREENS;
	let head = null;
	let atMs = 0;
	for (const [yawDeg, seconds] of spans) {
		for (const endMs = atMs + seconds * 1_000; atMs < endMs; atMs += STEP_MS) {
			const jitter = jitterDeg * Math.sin(atMs / 700);
			const pose = aPose({ yawDeg: yawDeg + jitter });
			head = followHead(head, pose, aPose(), atMs);
			secondScreens = followSecondScreens(secondScreens, head, atMs);
		}
	}
	return secondScreens;
}

describe("a second screen", () => {
	test("is known once the head has rested in its direction for long", () => {
		const beside = aPose({ yawDeg: 41 });
		expect(isSecondScreen(look([[41, 25]]), beside)).toBe(false);
		expect(isSecondScreen(look([[41, 35]]), beside)).toBe(true);
	});

	test("is learnt in several visits", () => {
		const secondScreens = look([
			[41, 18],
			[0, 20],
			[40, 18],
		]);
		expect(isSecondScreen(secondScreens, aPose({ yawDeg: 38 }))).toBe(true);
	});

	test("covers neither the mirrored direction nor one far beyond", () => {
		const secondScreens = look([[41, 40]]);
		expect(isSecondScreen(secondScreens, aPose({ yawDeg: -41 }))).toBe(false);
		expect(isSecondScreen(secondScreens, aPose({ yawDeg: 60 }))).toBe(false);
	});

	test("is not learnt from a head that does not rest", () => {
		expect(isSecondScreen(look([[50, 60]], 23), aPose({ yawDeg: 50 }))).toBe(
			false,
		);
	});

	test("is not learnt from facing the call", () => {
		expect(look([[5, 60]]).seen).toEqual([]);
	});
});
