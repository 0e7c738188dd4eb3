import { describe, expect, test } from "vitest";
import {
	type CountedBin,
	markedStretches,
} from "../../../src/core/session/marked-stretches.ts";
import type { Marker } from "../../../src/core/timeline/marker.ts";

const START_MS = 1_000_000;
const BIN_MS = 10_000;

function bin(i: number, changed: Partial<CountedBin> = {}): CountedBin {
	return {
		startMs: START_MS + i * BIN_MS,
		people: 28,
		readable: 26,
		toward: 21,
		away: 5,
		...changed,
	};
}

function bins(count: number, change: (i: number) => Partial<CountedBin>) {
	return Array.from({ length: count }, (_, i) => bin(i, change(i)));
}

function topic(text: string, atS: number): Marker {
	return { atMs: START_MS + atS * 1_000, kind: "topic", text };
}

describe("the report by marker", () => {
	test("says how many were toward the front from each marker to the next", () => {
		const talk = bins(36, (i) =>
			i < 18 ? {} : { toward: i < 27 ? 20 : 12, away: i < 27 ? 4 : 12 },
		);
		const told = markedStretches(talk, [topic("Two", 180), topic("One", 60)]);
		expect(told).toMatchObject([
			{ marker: null, people: 28, told: { toward: 21, of: 26 } },
			{ marker: { text: "One" }, trend: "steady" },
			{
				marker: { text: "Two" },
				told: { toward: 16, of: 26 },
				trend: "falling",
			},
		]);
		expect(told.map(({ fromMs, toMs }) => (toMs - fromMs) / 1_000)).toEqual([
			60, 120, 180,
		]);
	});

	test("says nothing of the room where too few were in clear view for most of the time", () => {
		const few = bins(12, (i) => (i < 4 ? {} : { toward: null, away: null }));
		expect(markedStretches(few, [])).toMatchObject([
			{ people: 28, told: null, trend: "unknown" },
		]);
	});

	test("leaves gaps out of every mean", () => {
		const gap = { people: 0, readable: 0, toward: null, away: null };
		const talk = bins(12, (i) => (i % 2 === 0 ? {} : gap));
		expect(markedStretches(talk, [])).toMatchObject([
			{ people: 28, told: { toward: 21, of: 26 } },
		]);
	});

	test("says of no trend in less than a minute", () => {
		const short = bins(5, (i) => ({ toward: 25 - 5 * i, away: 1 + 5 * i }));
		expect(markedStretches(short, [])).toMatchObject([{ trend: "unknown" }]);
	});

	test("names a marker that nothing has followed yet", () => {
		const told = markedStretches(
			bins(6, () => ({})),
			[topic("Last", 60)],
		);
		expect(told.at(-1)).toMatchObject({
			marker: { text: "Last" },
			people: null,
			told: null,
		});
	});

	test("is empty before anything was seen", () => {
		expect(markedStretches([], [topic("One", 1)])).toEqual([]);
	});
});
