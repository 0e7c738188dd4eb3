import { describe, expect, test } from "vitest";
import { groupBin, NOTHING_TOLD } from "../../../src/core/session/group-bin.ts";
import {
	accumulate,
	NO_PENDING_BINS,
	type PendingBins,
} from "../../../src/core/session/pending-bins.ts";
import { attendingShare } from "../../../src/core/session/spent-time.ts";
import { aParticipant, probabilitiesOf } from "../../support/popup-builders.ts";
import { START_MS } from "../../support/session-builders.ts";

type Seen = Parameters<typeof accumulate>[1];

/** One summary a second, from one second to another, both included. */
function readings(
	before: PendingBins,
	seen: Seen,
	fromS: number,
	toS: number,
): PendingBins {
	let after = before;
	for (let s = fromS; s <= toS; s++)
		after = accumulate(after, seen, START_MS + s * 1_000);
	return after;
}

const facing = aParticipant({ id: "a", state: "facing", doing: "toward" });
const away = aParticipant({
	id: "b",
	state: "turned-away",
	doing: "away",
});
const dark = aParticipant({
	id: "c",
	state: "camera-off",
	doing: "unreadable",
});

describe("a room's summaries", () => {
	test("go into bins of ten seconds, with each person's own time", () => {
		const { bins } = readings(NO_PENDING_BINS, [facing, away, dark], 0, 15);
		expect(
			bins.map(({ startMs, heardMs }) => [startMs - START_MS, heardMs]),
		).toEqual([
			[0, 10_000],
			[10_000, 5_000],
		]);
		expect(bins[0]?.room).toEqual({
			presentMs: 30_000,
			readableMs: 20_000,
			elsewhereMs: 0,
			attendingMs: 10_000,
			expressionMs: null,
		});
		expect(bins[0]?.people?.map(({ key }) => key)).toEqual(["a", "b", "c"]);
	});

	test("are divided where two bins meet between two summaries", () => {
		const first = accumulate(NO_PENDING_BINS, [facing], START_MS + 9_500);
		const { bins } = accumulate(first, [facing], START_MS + 10_700);
		expect(bins.map(({ heardMs }) => heardMs)).toEqual([500, 700]);
	});

	test("leave a gap, never a zero, if nothing can be read", () => {
		const { bins } = readings(NO_PENDING_BINS, [dark], 0, 10);
		const [bin] = bins;
		if (!bin) throw new Error("There is a bin.");
		expect(bin.room.readableMs).toBe(0);
		expect(attendingShare(bin.room)).toBeNull();
		const kept = groupBin(bin, new Set(), 5, NOTHING_TOLD).bin;
		expect(attendingShare(kept.room)).toBeNull();
	});

	test("leave a gap while nobody is there, and over a sleep or a change of the clock", () => {
		const before = readings(NO_PENDING_BINS, [facing], 0, 5);
		const empty = readings(before, [], 6, 20);
		const after = readings(empty, [facing], 40, 45);
		const slept = readings(after, [facing], 4_000, 4_002);
		const setBack = readings(slept, [facing], 1, 3);
		const heardMs = setBack.bins.reduce((sum, bin) => sum + bin.heardMs, 0);
		expect(heardMs).toBe(5_000 + 5_000 + 2_000 + 2_000);
		expect(setBack.bins.map(({ startMs }) => startMs - START_MS)).toEqual([
			0, 40_000, 4_000_000,
		]);
	});

	test("wait within a bound if they are never written: the newest six hours", () => {
		const hours = 7 * 3_600;
		const { bins } = readings(NO_PENDING_BINS, [facing], 0, hours);
		expect(bins).toHaveLength(2_160);
		expect(bins.at(-1)?.startMs).toBe(START_MS + (hours - 10) * 1_000);
	});

	test("leave out people whom the user excluded", () => {
		const excluded = aParticipant({ id: "x", state: "excluded" });
		const { bins } = readings(NO_PENDING_BINS, [facing, excluded], 0, 10);
		expect(bins[0]?.people?.map(({ key }) => key)).toEqual(["a"]);
		expect(bins[0]?.room.presentMs).toBe(10_000);
	});

	test("add up the expressions", () => {
		const probabilities = probabilitiesOf({ happiness: 0.75, neutral: 0.25 });
		const expression = {
			label: "happiness",
			probabilities,
			tone: null,
		} as const;
		const happy = aParticipant({ id: "a", expression });
		const { bins } = readings(NO_PENDING_BINS, [happy, away], 0, 10);
		expect(bins[0]?.room.expressionMs?.slice(0, 2)).toEqual([2_500, 7_500]);
	});
});
