import { describe, expect, test } from "vitest";
import {
	type FrontTrack,
	followFront,
	setFront,
	UNKNOWN_FRONT,
} from "../../../src/core/room/front.ts";
import { aPose } from "../../support/builders.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const START_MS = 1_000_000;
const LOOK_MS = 1_000;

interface Heads {
	readonly yawDeg: number;
	readonly pitchDeg?: number;
	readonly count: number;
}

/** An audience that is looked at every second for a while, each head with the landmarks' jitter. */
function watched(
	groups: readonly Heads[],
	fromS: number,
	toS: number,
	before: FrontTrack = UNKNOWN_FRONT,
): FrontTrack {
	const random = seededRandom(7);
	let front = before;
	for (let s = fromS; s < toS; s++)
		front = followFront(
			front,
			posesOf(groups, random).map((pose) => ({ pose, gapMs: LOOK_MS })),
			START_MS + s * LOOK_MS,
		);
	return front;
}

function posesOf(groups: readonly Heads[], random: () => number) {
	const jitter = () => (random() - 0.5) * 10;
	return groups.flatMap(({ yawDeg, pitchDeg = 0, count }) =>
		Array.from({ length: count }, () =>
			aPose({ yawDeg: yawDeg + jitter(), pitchDeg: pitchDeg + jitter() }),
		),
	);
}

describe("the front of an audience", () => {
	const ASIDE: Heads = { yawDeg: 35, count: 20 };
	const ELSEWHERE: readonly Heads[] = [
		{ yawDeg: -30, count: 3 },
		{ yawDeg: 0, pitchDeg: -35, count: 4 },
	];

	test("is the direction that most heads share, wherever the camera stands", () => {
		const { pose, isSet } = watched([ASIDE, ...ELSEWHERE], 0, 20);
		expect(isSet).toBe(false);
		expect(pose?.yawDeg).toBeGreaterThan(31);
		expect(pose?.yawDeg).toBeLessThan(39);
		expect(Math.abs(pose?.pitchDeg ?? 90)).toBeLessThan(4);
	});

	test("is not known before enough heads have shown it", () => {
		expect(watched([{ yawDeg: 10, count: 2 }], 0, 10).pose).toBeNull();
		expect(watched([{ yawDeg: 10, count: 2 }], 0, 60).pose).not.toBeNull();
	});

	test("is not known where no direction is shared", () => {
		const scattered = [-60, -30, 0, 30, 60].map((yawDeg) => ({
			yawDeg,
			count: 5,
		}));
		expect(watched(scattered, 0, 60).pose).toBeNull();
	});

	test("is not the desk, though most look at it", () => {
		const writing = [
			{ yawDeg: 0, pitchDeg: -35, count: 14 },
			{ yawDeg: 5, count: 10 },
		];
		expect(watched(writing, 0, 30).pose?.pitchDeg).toBeGreaterThan(-10);
	});

	test("stays through an exercise of some minutes, and moves where the speaker goes for good", () => {
		const before = watched([ASIDE], 0, 300);
		const exercise = watched([{ yawDeg: -30, count: 20 }], 300, 360, before);
		expect(exercise.pose).toBe(before.pose);
		const moved = watched([{ yawDeg: -30, count: 20 }], 300, 900, before);
		expect(moved.pose?.yawDeg).toBeLessThan(-25);
	});

	test("does not tremble with the landmarks", () => {
		const first = watched([ASIDE], 0, 60);
		expect(watched([ASIDE], 60, 200, first).pose).toBe(first.pose);
	});

	test("is where most heads point when the user says so, and holds from then on", () => {
		const learnt = watched([ASIDE], 0, 60);
		const heads = posesOf(
			[
				{ yawDeg: -20, count: 9 },
				{ yawDeg: 35, count: 5 },
			],
			seededRandom(1),
		);
		const set = setFront(learnt, heads, START_MS);
		expect(set.isSet).toBe(true);
		expect(Math.round((set.pose?.yawDeg ?? 0) / 5) * 5).toBe(-20);
		expect(watched([ASIDE], 60, 900, set)).toBe(set);
	});

	test("cannot be set while nobody's head is seen", () => {
		const learnt = watched([ASIDE], 0, 60);
		expect(setFront(learnt, [], START_MS)).toBe(learnt);
	});
});
