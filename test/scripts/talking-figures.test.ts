import { describe, expect, test } from "vitest";
import type { Label } from "../../scripts/faces/read-labels.ts";
import { talkingFigures } from "../../scripts/talking/talking-figures.ts";
import { talkingSpans } from "../../scripts/talking/talking-labels.ts";
import { talkingText } from "../../scripts/talking/talking-text.ts";
import { aSignal } from "../support/builders.ts";

function row(cells: Record<string, string>): Label {
	const numbers = { yawDeg: null, pitchDeg: null, faceBox: null };
	const file = cells.file ?? "";
	return { file, ...numbers, cells: new Map(Object.entries(cells)) };
}

const SENTENCE = {
	file: "a.webm",
	speaker: "s1",
	frames: "75",
	fps: "25",
	speechFirstFrame: "25",
	speechEndFrame: "50",
};

describe("labels of talking", () => {
	test("a sentence is surrounded by silence", () => {
		const spans = talkingSpans([row(SENTENCE)], Object.keys(SENTENCE));
		expect(spans.map(({ fromS, toS, talks }) => [fromS, toS, talks])).toEqual([
			[0, 1, false],
			[1, 2, true],
			[2, 3, false],
		]);
	});

	test("stretches say yes or no, or nothing", () => {
		const stretch = (talking: string) =>
			row({ file: "b.mp4", t0: "1", t1: "4", talking });
		const spans = talkingSpans(
			[stretch("yes"), stretch(""), stretch("no_smiling")],
			["file", "t0", "t1", "talking"],
		);
		expect(spans.map(({ talks }) => talks)).toEqual([true, false]);
	});

	test("that lack a column or a number are refused in a sentence", () => {
		expect(() => talkingSpans([row({ file: "a" })], ["file"])).toThrow(
			/neither a column "speechFirstFrame" nor "talking"/,
		);
		const broken = row({ ...SENTENCE, fps: "" });
		expect(() => talkingSpans([broken], Object.keys(SENTENCE))).toThrow(
			/a\.webm: the label has no number in "fps"/,
		);
	});
});

describe("figures of talking", () => {
	/** Lips that go up and down in the film's middle second, and otherwise rest. */
	const film = (opennessAt: (second: number) => number | null) => ({
		perSecond: 25,
		signals: Array.from({ length: 75 }, (_, i) =>
			aSignal({ mouthOpenness: opennessAt(i / 25) }),
		),
	});
	const speaks = (second: number) =>
		second >= 1 && second < 2
			? 0.15 + 0.15 * Math.sin(2 * Math.PI * 3.7 * second)
			: 0.01;
	const figures = (opennessAt: (second: number) => number | null) =>
		talkingFigures(
			talkingSpans([row(SENTENCE)], Object.keys(SENTENCE)),
			new Map([["a.webm", film(opennessAt)]]),
			60_000,
		);

	test("compare a minute of speech with a minute of silence", () => {
		const { talkingFound, silentKept, looks, lipsRead, speakers } =
			figures(speaks);
		expect(talkingFound).toBeGreaterThan(0.9);
		expect(silentKept).toBeGreaterThan(0.85);
		expect(looks.talking).toBeGreaterThan(100);
		expect(lipsRead).toBe(1);
		expect(Object.keys(speakers)).toEqual(["s1"]);
	});

	test("find no speech in lips at rest, nor in lips that cannot be read", () => {
		for (const rest of [() => 0.02, () => null])
			expect(figures(rest)).toMatchObject({ talkingFound: 0, silentKept: 1 });
		expect(figures(() => null).lipsRead).toBe(0);
	});

	test("are printed by speaker and together", () => {
		expect(talkingText(figures(() => 0.02))).toBe(
			[
				"s1: 1 film, balanced accuracy 0.500, talking found 0.000, silence kept 1.000, lips read 1.000",
				"all: 1 film, balanced accuracy 0.500, talking found 0.000, silence kept 1.000, lips read 1.000",
			].join("\n"),
		);
	});
});
