import { describe, expect, test } from "vitest";
import { attentionText } from "../../scripts/attention/attention-text.ts";
import { figuresOf } from "../../scripts/attention/figures.ts";
import { type Moment, startsOf } from "../../scripts/attention/timeline.ts";
import { DEFAULT_HABITS } from "../../src/core/base/preferences.ts";
import { timeKindOf } from "../../src/core/participant/time-kind.ts";

/** What the looks count as while this is shown. */
function doingOf(shown: Moment["shown"]) {
	return timeKindOf(shown, DEFAULT_HABITS);
}

type Span = readonly [
	truth: Moment["truth"],
	shown: Moment["shown"],
	seconds: number,
];

/** A person's moments, one each second, from spans that give the true and the shown state. */
function person(...spans: readonly Span[]): Moment[] {
	const moments: Moment[] = [];
	let sinceMs = 0;
	for (const [truth, shown, seconds] of spans) {
		const last = moments.at(-1);
		const atMs = moments.length * 1_000;
		if (last?.truth !== truth) sinceMs = atMs;
		for (let i = 0; i < seconds; i++)
			moments.push({
				atMs: atMs + i * 1_000,
				truth,
				truePose: { yawDeg: 10, pitchDeg: 0, rollDeg: 0 },
				sinceMs,
				isYawning: false,
				isStill: true,
				distraction: null,
				doing: doingOf(shown),
				samples: 0,
				shown,
				shownPose: { yawDeg: 13, pitchDeg: -1, rollDeg: 0 },
				band: "high",
			});
	}
	return moments;
}

describe("facing against away", () => {
	test("is compared from ten seconds after a turn, and from three seconds after its end", () => {
		const figures = figuresOf(
			[
				person(
					["facing", "facing", 60],
					["turned-away", "facing", 9],
					["turned-away", "turned-away", 11],
					["facing", "turned-away", 2],
					["facing", "facing", 18],
				),
			],
			0,
		);
		expect(figures).toMatchObject({ balancedAccuracy: 1, answered: 1 });
		expect(figures.moments.away).toBe(10);
	});

	test("weighs both states equally and leaves out moments without a readable state", () => {
		const { balancedAccuracy, answered } = figuresOf(
			[
				person(
					["facing", "facing", 83],
					["turned-away", "cant-tell", 20],
					["turned-away", "facing", 10],
				),
			],
			0,
		);
		expect(balancedAccuracy).toBe(0.5);
		expect(answered).toBeCloseTo(90 / 100, 1);
	});

	test("is unknown if nobody turned", () => {
		const { falseAwayAtSideScreen, eyes } = figuresOf(
			[person(["facing", "facing", 30])],
			0,
		);
		expect(falseAwayAtSideScreen).toBeNull();
		expect(eyes.found).toBeNull();
	});
});

test("time with a distraction is compared by kind", () => {
	const drawn = person(
		["facing", "facing", 18],
		["turned-away", "turned-away", 12],
		["facing", "cant-tell", 10],
		["turned-away", "side-screen", 10],
	).map((moment): Moment => ({ ...moment, distraction: "neighbour" }));
	const { neighbour } = figuresOf(
		[drawn, person(["facing", "facing", 60])],
		0,
	).distractions;
	expect(neighbour).toMatchObject({ people: 1, readable: 0.8 });
	expect(neighbour?.said).toEqual({
		toward: 18 / 40,
		elsewhere: 10 / 40,
		away: 12 / 40,
	});
	expect(neighbour?.truth.away).toBe(22 / 40);
	// Two seconds after each turn are not judged.
	expect(neighbour?.right).toBe(26 / 34);
});

describe("the other figures", () => {
	test("pose errors are measured only while the pose rests", () => {
		const figures = figuresOf([person(["facing", "facing", 30])], 0);
		expect(figures.yawErrorDeg).toEqual({ median: 3, p95: 3 });
		expect(figures.pitchErrorDeg).toEqual({ median: 1, p95: 1 });
	});

	test("state changes of somebody who sits still are counted per minute", () => {
		const still = person(
			["facing", "facing", 40],
			["facing", "cant-tell", 10],
			["facing", "facing", 23],
		);
		expect(figuresOf([still], 0).stateChangesPerMinute).toBeCloseTo(2, 1);
	});

	test("a side screen counts from the second visit on", () => {
		const { falseAwayAtSideScreen } = figuresOf(
			[
				person(
					["side-screen", "turned-away", 40],
					["facing", "facing", 20],
					["side-screen", "side-screen", 30],
					["side-screen", "turned-away", 10],
				),
			],
			0,
		);
		expect(falseAwayAtSideScreen).toBe(0.25);
	});

	test("an alarm during note taking counts once for each spell, however long it lasts", () => {
		const { notes } = figuresOf(
			[
				person(
					["looking-down", "looking-down", 20],
					["looking-down", "turned-away", 9],
					["facing", "facing", 20],
					["looking-down", "looking-down", 60],
				),
			],
			0,
		);
		expect(notes).toEqual({ spells: 2, alarms: 1 });
	});

	test("closed eyes are counted by spells, false alarms per ten minutes", () => {
		const { eyes } = figuresOf(
			[
				person(
					["facing", "facing", 100],
					["eyes-closed", "facing", 3],
					["eyes-closed", "eyes-closed", 2],
					["facing", "facing", 100],
					["facing", "eyes-closed", 5],
					["facing", "facing", 85],
					["eyes-closed", "facing", 6],
				),
			],
			0,
		);
		expect(eyes).toMatchObject({ closures: 2, found: 0.5 });
		expect(eyes.falsePerTenMinutes).toBeCloseTo(2, 1);
	});

	test("are printed, unknown ones as a dash", () => {
		const text = attentionText(
			"still",
			figuresOf([person(["facing", "facing", 60])], 0),
		);
		expect(text).toContain("still\n");
		expect(text).toContain("known side screen: - of the time");
		expect(text).toContain("yaw error 3.0 / 3.0");
	});
});

test("a true state began where the grid last changed, or between two of its points", () => {
	const truths = (
		["facing", "facing", "turned-away", "turned-away"] as const
	).map((state) => ({
		state,
		pose: null,
		isYawning: false,
		isStill: true,
		distraction: null,
	}));
	const start = startsOf([0, 250, 500, 750], truths);
	expect(start(900, "turned-away")).toBe(500);
	expect(start(300, "facing")).toBe(0);
	expect(start(450, "turned-away")).toBe(450);
});
