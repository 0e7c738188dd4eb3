import { describe, expect, test } from "vitest";
import {
	attentionOf,
	book,
	bookedFromTrace,
	nothingBooked,
	rebook,
	traceOf,
} from "../../../src/core/participant/booked-time.ts";
import type { TimeKind } from "../../../src/core/participant/time-kind.ts";

const START_MS = 1_000_000;

/** Stretches of time, one after the other. */
function booked(...stretches: readonly (readonly [TimeKind, number])[]) {
	return stretches.reduce(
		(time, [kind, ms]) => book(time, kind, time.untilMs, time.untilMs + ms),
		nothingBooked(START_MS),
	);
}

describe("booked time", () => {
	test("may be booked anew, in the middle as well", () => {
		const away = booked(["toward", 2_000], ["away", 2_000], ["toward", 1_000]);
		const again = book(away, "elsewhere", START_MS + 1_000, START_MS + 4_500);
		expect(traceOf(again)).toEqual([
			{ startMs: START_MS, toward: 0.3, elsewhere: 0.7, away: 0 },
		]);
	});

	test("changes from one kind to another since a moment, and no other kind does", () => {
		const time = booked(
			["toward", 2_000],
			["elsewhere", 2_000],
			["toward", 1_000],
		);
		const [bin] = traceOf(rebook(time, START_MS + 1_000, "toward", "away"));
		expect(bin).toMatchObject({ toward: 0.2, elsewhere: 0.4, away: 0.4 });
	});
});

describe("traceOf", () => {
	test("has shares of the whole bin; what is missing could not be read", () => {
		const time = booked(
			["toward", 2_000],
			["away", 2_000],
			["unreadable", 1_000],
		);
		expect(traceOf(time)).toEqual([
			{ startMs: START_MS, toward: 0.4, elsewhere: 0, away: 0.4 },
		]);
	});

	test("time that spans bins is divided among them", () => {
		const time = book(
			nothingBooked(START_MS + 3_000),
			"toward",
			START_MS + 3_000,
			START_MS + 11_000,
		);
		expect(traceOf(time).map(({ startMs }) => startMs - START_MS)).toEqual([
			0, 5_000, 10_000,
		]);
	});

	test("only the last minutes are kept, however long somebody is there", () => {
		let time = nothingBooked(START_MS);
		for (let i = 0; i < 2_000; i++)
			time = book(
				time,
				i % 2 === 0 ? "toward" : "away",
				time.untilMs,
				time.untilMs + 2_000,
			);
		expect(time.stretches.length).toBeLessThanOrEqual(152);
		expect(traceOf(time).length).toBeLessThanOrEqual(62);
	});

	test("a trace survives being stored and restored", () => {
		const time = booked(
			["toward", 5_000],
			["unreadable", 5_000],
			["away", 4_000],
			["elsewhere", 1_000],
		);
		const trace = traceOf(time);
		expect(traceOf(bookedFromTrace(trace, time.untilMs))).toEqual(trace);
	});
});

describe("attentionOf", () => {
	const bandOf = (time: ReturnType<typeof booked>, isKnown = true) =>
		attentionOf(time, isKnown, time.untilMs).band;

	test.each([
		["toward", "high"],
		["away", "low"],
		["elsewhere", "cant-tell"],
		["unreadable", "cant-tell"],
	] as const)("a minute %s is %s", (kind, band) => {
		expect(bandOf(booked([kind, 60_000]))).toBe(band);
	});

	test("half the time is medium, and time elsewhere is in neither part", () => {
		const time = booked(
			["toward", 15_000],
			["away", 15_000],
			["elsewhere", 29_000],
		);
		expect(attentionOf(time, true, time.untilMs)).toMatchObject({
			band: "medium",
			towardShare: 0.5,
			elsewhereShare: expect.closeTo(0.5, 1),
		});
	});

	test("somebody whose usual pose is not known has no band", () => {
		expect(bandOf(booked(["toward", 60_000]), false)).toBe("cant-tell");
	});

	test("the first seconds can't tell", () => {
		expect(bandOf(booked(["toward", 3_000]))).toBe("cant-tell");
	});

	test("a window of which less than half is toward or away has no band, however much of that is toward", () => {
		expect(bandOf(booked(["toward", 20_000], ["unreadable", 40_000]))).toBe(
			"cant-tell",
		);
		expect(bandOf(booked(["toward", 20_000], ["elsewhere", 40_000]))).toBe(
			"cant-tell",
		);
	});

	test("a shorter window forgets sooner", () => {
		const turned = booked(["away", 40_000], ["toward", 20_000]);
		expect(bandOf(turned)).toBe("low");
		expect(attentionOf(turned, true, turned.untilMs, 20_000)).toMatchObject({
			band: "high",
			windowMs: 20_000,
		});
	});

	test("an empty window has no share", () => {
		expect(attentionOf(nothingBooked(START_MS), true, START_MS)).toEqual({
			band: "cant-tell",
			towardShare: null,
			elsewhereShare: 0,
			readableShare: 0,
			windowMs: 60_000,
		});
	});
});
