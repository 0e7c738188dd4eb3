import { describe, expect, test } from "vitest";
import { followHead } from "../../../src/core/participant/head-direction.ts";
import {
	followSecondScreens,
	isAtSecondScreen,
	NO_SECOND_SCREENS,
	type SecondScreens,
} from "../../../src/core/participant/second-screens.ts";
import {
	followRest,
	type HeadRest,
} from "../../../src/core/usual-pose/head-rest.ts";
import { aPose } from "../../support/builders.ts";

const STEP_MS = 400;

type Span = readonly [yawDeg: number, seconds: number, pitchDeg?: number];

/** A head that keeps these angles in turn, each for the given seconds. */
function look(
	spans: readonly Span[],
	{ jitterDeg = 2, mayRest = true, usual = aPose() } = {},
): SecondScreens {
	let secondScreens = NO_SECOND_SCREENS;
	let head = null;
	let rest: HeadRest | null = null;
	let atMs = 0;
	for (const [yawDeg, seconds, pitchDeg = 0] of spans) {
		for (const endMs = atMs + seconds * 1_000; atMs < endMs; atMs += STEP_MS) {
			const jitter = jitterDeg * Math.sin(atMs / 700);
			const pose = aPose({ yawDeg: yawDeg + jitter, pitchDeg });
			head = followHead(head, pose, usual, atMs);
			rest = followRest(rest, pose, atMs);
			secondScreens = followSecondScreens(
				secondScreens,
				head,
				rest,
				mayRest,
				atMs,
			);
		}
	}
	return secondScreens;
}

const isSaid = (...args: Parameters<typeof look>) =>
	isAtSecondScreen(look(...args));

describe("a second screen", () => {
	test("is earned by one long rest", () => {
		expect(isSaid([[44, 20]])).toBe(false);
		expect(isSaid([[44, 35]])).toBe(true);
	});

	test("is not earned by glances, however many", () => {
		const glances = Array.from({ length: 40 }, (): readonly Span[] => [
			[44, 6],
			[0, 6],
		]).flat();
		expect(isSaid([...glances, [44, 6]])).toBe(false);
	});

	test("is known at once on the next visit, and lost once visits are short", () => {
		const earned: readonly Span[] = [
			[44, 40],
			[0, 20],
		];
		expect(isSaid([...earned, [43, 3]])).toBe(true);
		const short: readonly Span[] = [
			[44, 5],
			[0, 5],
		];
		expect(isSaid([...earned, ...short, ...short, [44, 3]])).toBe(false);
	});

	test("is not known at once of somebody who looks here and there", () => {
		const elsewhere: readonly Span[] = [
			[44, 40],
			[0, 20],
			[-44, 12],
			[0, 20],
			[-40, 12],
			[0, 20],
		];
		expect(isSaid([...elsewhere, [44, 3]])).toBe(false);
		expect(isSaid([...elsewhere, [44, 40]])).toBe(false);
		expect(isSaid([...elsewhere, [44, 95]])).toBe(true);
	});

	test("is lost by time", () => {
		expect(
			isSaid([
				[44, 40],
				[0, 1_500],
				[44, 3],
			]),
		).toBe(false);
	});

	test("is none beyond a camera so far aside that a rest goes on from the call into the look", () => {
		const secondScreens = look(
			[
				[50, 120, 0],
				[62, 40],
			],
			{
				jitterDeg: 1,
				usual: aPose({ yawDeg: 50 }),
			},
		);
		expect(isAtSecondScreen(secondScreens)).toBe(false);
	});

	test("is neither the mirrored direction nor one far beyond", () => {
		expect(
			isSaid([
				[44, 40],
				[0, 10],
				[-44, 3],
			]),
		).toBe(false);
		expect(
			isSaid([
				[44, 40],
				[0, 10],
				[60, 3],
			]),
		).toBe(false);
	});

	test("is none as far aside as the mesh can follow, upward, or with eyes shut", () => {
		expect(isSaid([[60, 60]])).toBe(false);
		expect(isSaid([[0, 60, 30]])).toBe(false);
		expect(isSaid([[44, 60]], { mayRest: false })).toBe(false);
	});

	test("is not earned by a head that does not rest", () => {
		expect(isSaid([[50, 60]], { jitterDeg: 18 })).toBe(false);
	});
});
