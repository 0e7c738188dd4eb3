import { describe, expect, test } from "vitest";
import {
	EMPTY_TIMELINE,
	extendTimeline,
	leaveOut,
} from "../../../src/core/timeline/room-timeline.ts";

const T0 = 1_700_000_000_000;

type Share = number | null;

/** Bins of five seconds, from the given second of the test. */
const traceFrom = (fromS: number, ...shares: Share[]) =>
	shares.map((share, i) => ({
		startMs: T0 + fromS * 1_000 + i * 5_000,
		toward: share ?? 0,
		elsewhere: 0,
		away: share === null ? 0 : 1 - share,
	}));

const person = (id: string, trace = traceFrom(0), name = id) => ({
	id,
	name,
	isSelf: false,
	trace,
});

const at = (second: number) => T0 + second * 1_000;

describe("the timeline", () => {
	test("joins two bins of a trace into one, by parts; what is missing could not be read", () => {
		const { bins, people } = extendTimeline(
			EMPTY_TIMELINE,
			[
				person("a", traceFrom(0, 1, 0.5, null, null)),
				person("b", traceFrom(0, null, 0.2, 0, 0)),
			],
			at(20),
		);
		expect(people.map(({ id }) => id)).toEqual(["a", "b"]);
		expect(bins).toEqual([
			{
				startMs: at(0),
				rows: [0, 1],
				parts: [
					[0.75, 0, 0.25],
					[0.1, 0, 0.4],
				],
			},
			{
				startMs: at(10),
				rows: [0, 1],
				parts: [
					[0, 0, 0],
					[0, 0, 1],
				],
			},
		]);
	});

	test("takes a bin when it has ended, once", () => {
		const whole = [person("a", traceFrom(0, 1, 1, 0, 0))];
		const first = extendTimeline(EMPTY_TIMELINE, whole, at(19.9));
		expect(first.bins).toHaveLength(1);
		expect(extendTimeline(first, whole, at(19.99))).toBe(first);
		const second = extendTimeline(first, whole, at(21));
		expect(second.bins.map(({ parts }) => parts)).toEqual([
			[[1, 0, 0]],
			[[0, 0, 1]],
		]);
	});

	test("is restored from the traces that came back after a crash", () => {
		const trace = traceFrom(0, ...Array<Share>(60).fill(1));
		const empty = extendTimeline(EMPTY_TIMELINE, [], at(290));
		const { bins } = extendTimeline(empty, [person("a", trace)], at(300));
		expect(bins).toHaveLength(30);
	});

	test("has nothing for time in which the computer slept, or that a wrong clock put in the future", () => {
		const first = extendTimeline(
			EMPTY_TIMELINE,
			[person("a", traceFrom(0, 1, 1))],
			at(10),
		);
		const woken = extendTimeline(
			first,
			[person("a", traceFrom(3_600, 1, 1, 1, 1))],
			at(3_610),
		);
		expect(woken.bins.map(({ startMs }) => startMs)).toEqual([
			at(0),
			at(3_600),
		]);
		expect(extendTimeline(woken, [person("a")], at(60))).toBe(woken);
	});

	test("keeps two hours, and only people who appear in them", () => {
		let timeline = extendTimeline(
			EMPTY_TIMELINE,
			[person("gone", traceFrom(0, 1, 1))],
			at(10),
		);
		for (let second = 10; second < 7_260; second += 10)
			timeline = extendTimeline(
				timeline,
				[person("stays", traceFrom(second, 1, 1))],
				at(second + 10),
			);
		expect(timeline.bins).toHaveLength(720);
		expect(timeline.people.map(({ id }) => id)).toEqual(["stays"]);
	});

	test("continues a person's row if they come back with their past, but not for a stranger of that name", () => {
		const left = extendTimeline(
			EMPTY_TIMELINE,
			[person("1", traceFrom(0, 1, 1), "Bo")],
			at(10),
		);
		const back = person("2", traceFrom(0, 1, 1, 1, 1), "Bo");
		expect(extendTimeline(left, [back], at(20)).people).toEqual([
			{ row: 0, id: "2", name: "Bo", isSelf: false },
		]);
		const twin = { ...back, id: "4" };
		const rows = extendTimeline(left, [back, twin], at(20)).people;
		expect(rows.map(({ row }) => row)).toEqual([0, 1]);
		const stranger = person("3", traceFrom(10, 1, 1), "Bo");
		expect(extendTimeline(left, [stranger], at(20)).people).toHaveLength(2);
	});

	test("shows a new name in the old row", () => {
		const before = extendTimeline(
			EMPTY_TIMELINE,
			[person("1", traceFrom(0, 1, 1), "Participant 1")],
			at(10),
		);
		const named = person("1", traceFrom(10, 1, 1), "Bo");
		expect(extendTimeline(before, [named], at(20)).people).toEqual([
			{ row: 0, id: "1", name: "Bo", isSelf: false },
		]);
	});

	test("keeps nothing of a person whom the user excludes", () => {
		const both = extendTimeline(
			EMPTY_TIMELINE,
			[person("a", traceFrom(0, 1, 1)), person("b", traceFrom(0, 0, 0))],
			at(10),
		);
		const left = leaveOut(both, new Set(["a"]));
		expect(left.people.map(({ id }) => id)).toEqual(["b"]);
		expect(left.bins).toEqual([
			{ startMs: at(0), rows: [1], parts: [[0, 0, 1]] },
		]);
		expect(leaveOut(both, new Set(["nobody"]))).toBe(both);
	});

	test("keeps nothing of anybody before a camera that the user excludes", () => {
		const room = extendTimeline(
			EMPTY_TIMELINE,
			["0/1:room", "0/2:room", "0:ana"].map((id) =>
				person(id, traceFrom(0, 1, 1)),
			),
			at(10),
		);
		const left = leaveOut(room, new Set(["0:room"]));
		expect(left.people.map(({ id }) => id)).toEqual(["0:ana"]);
	});
});
