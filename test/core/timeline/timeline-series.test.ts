import { describe, expect, test } from "vitest";
import { slicesOf } from "../../../src/core/timeline/time-slices.ts";
import {
	gapsOf,
	personPoints,
	roomPoints,
} from "../../../src/core/timeline/timeline-series.ts";

const UNREAD = [0, 0, 0] as const;
const BINS = [
	{
		startMs: 0,
		rows: [0, 1, 2, 3],
		parts: [[1, 0, 0], [0.5, 0, 0.5], UNREAD, [0, 1, 0]] as const,
	},
	{ startMs: 10_000, rows: [0], parts: [UNREAD] },
	{ startMs: 40_000, rows: [1], parts: [[0, 0, 1]] as const },
];
const RECORD = { people: [], bins: BINS };

describe("a chart's points", () => {
	test("for the room are its parts, the share toward the call, and the range that those who could not be read leave open", () => {
		const [first, unread] = roomPoints(RECORD, 1);
		expect(first).toEqual({
			startMs: 0,
			parts: [1.5, 1, 0.5],
			share: 0.75,
			between: [1.5 / 3, 2.5 / 3],
			total: 4,
			isTooFew: false,
		});
		expect(unread).toMatchObject({ share: null, between: [0, 1], total: 1 });
	});

	test("for the room say nothing of fewer people in clear view than the group size", () => {
		const points = roomPoints(RECORD, 4);
		// Three of the four were in clear view, and later only one.
		for (const point of [points[0], points.at(-1)])
			expect(point).toMatchObject({
				parts: UNREAD,
				share: null,
				between: null,
				isTooFew: true,
			});
		expect(roomPoints(RECORD, 3)[0]).toMatchObject({ share: 0.75 });
		expect(gapsOf(points)).toHaveLength(1);
	});

	test("for the room leave out whoever runs it", () => {
		const own = { row: 3, id: "0:me", name: "Me", isSelf: true };
		const other = { row: 0, id: "0:a", name: "Amara", isSelf: false };
		const [first] = roomPoints({ people: [own, other], bins: BINS }, 1);
		expect(first).toMatchObject({ parts: [1.5, 0, 0.5], total: 3 });
		expect(personPoints(RECORD, 3)[0]?.parts).toEqual([0, 1, 0]);
	});

	test("are ten seconds apart; without a bin, nobody was there", () => {
		const points = roomPoints(RECORD, 1);
		expect(points.map(({ startMs }) => startMs)).toEqual([
			0, 10_000, 20_000, 30_000, 40_000,
		]);
		expect(points[2]).toMatchObject({ share: null, between: null, total: 0 });
		expect(roomPoints({ people: [], bins: [] }, 1)).toEqual([]);
	});

	test("for a person are missing while they were not there, and never zero for unreadable time", () => {
		const shares = personPoints(RECORD, 0).map(({ share }) => share);
		expect(shares).toEqual([1, null, null, null, null]);
		const there = personPoints(RECORD, 0).map(({ total }) => total);
		expect(there).toEqual([1, 1, 0, 0, 0]);
		expect(personPoints(RECORD, 1).at(-1)?.share).toBe(0);
	});

	test("have gaps as long as nothing could be read", () => {
		expect(gapsOf(roomPoints(RECORD, 1))).toEqual([
			{ fromMs: 10_000, toMs: 40_000 },
		]);
	});

	test("are summed up in equal parts of a window, without unreadable time", () => {
		const slices = slicesOf(
			personPoints(RECORD, 0),
			{ fromMs: 0, toMs: 40_000 },
			2,
		);
		expect(slices).toEqual([
			{ fromMs: 0, toMs: 20_000, parts: [1, 0, 0], isThere: true },
			{ fromMs: 20_000, toMs: 40_000, parts: null, isThere: false },
		]);
	});
});
