import { describe, expect, test } from "vitest";
import type { TimeKind } from "../../../src/core/participant/attending.ts";
import {
	attentionOf,
	binsFromTrace,
	emptyBins,
	spend,
	traceOf,
} from "../../../src/core/participant/time-bins.ts";

const START_MS = 1_000_000;

describe("traceOf", () => {
	test("shares are of the readable time only", () => {
		let time = spend(emptyBins(START_MS), "attending", START_MS + 2_000);
		time = spend(time, "not-attending", START_MS + 4_000);
		time = spend(time, "unreadable", START_MS + 5_000);
		expect(traceOf(time)).toEqual([{ startMs: START_MS, attendingShare: 0.5 }]);
	});

	test("a bin that was mostly unreadable is a gap, not a zero", () => {
		let time = spend(emptyBins(START_MS), "attending", START_MS + 2_000);
		time = spend(time, "unreadable", START_MS + 5_000);
		expect(traceOf(time)).toEqual([
			{ startMs: START_MS, attendingShare: null },
		]);
	});

	test("time that spans bins is divided among them", () => {
		const time = spend(
			emptyBins(START_MS + 3_000),
			"attending",
			START_MS + 11_000,
		);
		expect(traceOf(time).map(({ startMs }) => startMs - START_MS)).toEqual([
			0, 5_000, 10_000,
		]);
	});

	test("only the last minutes are kept, even after hours in one step", () => {
		const time = spend(emptyBins(START_MS), "attending", START_MS + 7_200_000);
		expect(traceOf(time).length).toBeLessThanOrEqual(61);
	});

	test("a trace survives being stored and restored", () => {
		let time = spend(emptyBins(START_MS), "attending", START_MS + 5_000);
		time = spend(time, "unreadable", START_MS + 10_000);
		time = spend(time, "not-attending", START_MS + 15_000);
		const trace = traceOf(time);
		expect(traceOf({ ...time, bins: binsFromTrace(trace) })).toEqual(trace);
	});
});

describe("attentionOf", () => {
	const after = (kind: TimeKind, ms: number) =>
		spend(emptyBins(START_MS), kind, START_MS + ms);

	test.each([
		["attending", "high"],
		["not-attending", "low"],
		["unreadable", "cant-tell"],
	] as const)("a minute %s is %s", (kind, band) => {
		expect(attentionOf(after(kind, 60_000), START_MS + 60_000).band).toBe(band);
	});

	test("half the time attending is medium", () => {
		const time = spend(
			after("attending", 30_000),
			"not-attending",
			START_MS + 60_000,
		);
		expect(attentionOf(time, START_MS + 60_000)).toMatchObject({
			band: "medium",
			attendingShare: expect.closeTo(0.5, 1),
		});
	});

	test("the first seconds can't tell", () => {
		expect(attentionOf(after("attending", 3_000), START_MS + 3_000).band).toBe(
			"cant-tell",
		);
	});

	test("a window that is less than half readable can't tell, however attentive the rest was", () => {
		const time = spend(
			after("attending", 20_000),
			"unreadable",
			START_MS + 60_000,
		);
		const attention = attentionOf(time, START_MS + 60_000);
		expect(attention.band).toBe("cant-tell");
		expect(attention.readableShare).toBeLessThan(0.5);
	});

	test("a shorter window forgets sooner", () => {
		const turned = spend(
			spend(emptyBins(START_MS), "not-attending", START_MS + 40_000),
			"attending",
			START_MS + 60_000,
		);
		expect(attentionOf(turned, START_MS + 60_000).band).toBe("low");
		expect(attentionOf(turned, START_MS + 60_000, 20_000)).toMatchObject({
			band: "high",
			windowMs: 20_000,
		});
	});

	test("an empty window has no share", () => {
		expect(attentionOf(emptyBins(START_MS), START_MS)).toEqual({
			band: "cant-tell",
			attendingShare: null,
			readableShare: 0,
			windowMs: 60_000,
		});
	});
});
