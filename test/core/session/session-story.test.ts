import { describe, expect, test } from "vitest";
import { compareWithPast } from "../../../src/core/session/compare-sessions.ts";
import { coverageOf } from "../../../src/core/session/session-record.ts";
import {
	everyBin,
	stretchesOf,
} from "../../../src/core/session/session-stretches.ts";
import {
	aBin,
	aRecord,
	BIN_MS,
	START_MS,
	spent,
} from "../../support/session-builders.ts";

function bins(from: number, count: number, room = spent(10, 8, 7)) {
	return Array.from({ length: count }, (_, i) => aBin(from + i, { room }));
}

describe("a session in stretches", () => {
	test("says how much the room attended in each, and when that is unknown", () => {
		const all = [
			...bins(0, 12),
			...bins(12, 6, spent(10, 8, 2)),
			// Nothing was received in the fourth minute.
			...bins(24, 6, spent(10, 0, 0)),
			...bins(30, 6, spent(10, 3, null)),
			...bins(36, 6, spent(10, 8, 4)),
		];
		const stretches = stretchesOf(aRecord(all), all);
		expect(
			stretches.map(({ kind, fromMs, toMs }) => [
				kind,
				(fromMs - START_MS) / 60_000,
				(toMs - START_MS) / 60_000,
			]),
		).toEqual([
			["high", 0, 2],
			["low", 2, 3],
			["not-heard", 3, 4],
			["unreadable", 4, 5],
			["too-few", 5, 6],
			["medium", 6, 7],
		]);
	});

	test("of two hours stays short enough to read", () => {
		const restless = Array.from({ length: 720 }, (_, i) =>
			aBin(i, { room: spent(10, 8, i % 60 < 30 ? 8 : 1) }),
		);
		const stretches = stretchesOf(aRecord(restless), restless);
		expect(stretches.length).toBeLessThanOrEqual(24);
		expect(stretches.at(-1)?.toMs).toBe(START_MS + 720 * BIN_MS);
	});

	test("has a position for every ten seconds, gaps included", () => {
		const all = [...bins(0, 1), ...bins(3, 1)];
		const every = everyBin(aRecord(all), all);
		expect(every.map(({ bin }) => bin !== null)).toEqual([
			true,
			false,
			false,
			true,
		]);
		expect(coverageOf(aRecord(all)).heard).toBe(0.5);
	});
});

describe("a session compared with the user's own past", () => {
	const DAY_MS = 86_400_000;
	const day = (n: number, attending: number, overrides = {}) =>
		aRecord(bins(0, 60, spent(10, 8, attending)), {
			id: `day-${n}`,
			className: "7b",
			startedAtMs: START_MS + n * DAY_MS,
			lastAtMs: START_MS + n * DAY_MS + 60 * BIN_MS,
			...overrides,
		});

	test("is more, less or as usual, and only a large enough change counts", () => {
		const past = [day(0, 4), day(1, 4)];
		expect(compareWithPast(day(2, 7), past)).toEqual({
			earlier: 2,
			attending: "more",
			readable: "same",
		});
		expect(compareWithPast(day(2, 2), past)).toMatchObject({
			attending: "less",
		});
		expect(compareWithPast(day(2, 5), past)).toMatchObject({
			attending: "same",
		});
	});

	test("is compared only with earlier sessions of its own class that were counted the same way", () => {
		const settings = { ...day(0, 4).settings, notesExpected: true };
		const others = [
			day(0, 4, { className: "8a" }),
			day(0, 4, { className: "" }),
			day(1, 4, { settings }),
			day(5, 4),
		];
		expect(compareWithPast(day(2, 7), others)).toBe("no-earlier");
	});

	test("is compared by its meeting if it has no name", () => {
		const unnamed = (n: number, meetingHash: string) =>
			day(n, 4, { className: "", meetingHash });
		expect(compareWithPast(unnamed(2, "x"), [unnamed(0, "x")])).toMatchObject({
			earlier: 1,
		});
		expect(compareWithPast(unnamed(2, ""), [unnamed(0, "")])).toBe(
			"no-earlier",
		);
	});

	const minutes = (count: number, room = spent(10, 8, 7), heard = 1) => {
		const all = bins(0, count * 6, room).filter((_, i) => i % heard === 0);
		const lastAtMs = START_MS + DAY_MS + count * 6 * BIN_MS;
		const startedAtMs = START_MS + DAY_MS;
		return aRecord(all, { className: "7b", startedAtMs, lastAtMs });
	};

	test("is compared only from ten minutes on", () => {
		expect(compareWithPast(minutes(9.5), [day(0, 4)])).toBe("short");
		expect(compareWithPast(minutes(10), [day(0, 4)])).toMatchObject({
			earlier: 1,
		});
		const short = aRecord(bins(0, 12), { className: "7b" });
		expect(compareWithPast(minutes(10), [short])).toBe("earlier-unfit");
	});

	test.each([
		["half of people's time could be read", spent(10, 5, 4), 1, true],
		["less could be read", spent(10, 4, 4), 1, false],
		["of too little it is kept what they did", spent(10, 8, null), 1, false],
		[
			"most of what was seen was elsewhere",
			{ ...spent(10, 8, 2), elsewhereMs: 60_000 },
			1,
			false,
		],
		["the page was heard half of the time", spent(10, 8, 7), 2, true],
		["the page was heard a third of the time", spent(10, 8, 7), 3, false],
	] as const)(
		"where %s, is compared only if that is half",
		(_, room, every, isCompared) => {
			const said = compareWithPast(minutes(20, room, every), [day(0, 4)]);
			expect(said === "little-known").toBe(!isCompared);
			const later = compareWithPast(day(2, 7), [minutes(20, room, every)]);
			expect(later === "earlier-unfit").toBe(!isCompared);
		},
	);

	test("is not compared with one of a version that counted looking down otherwise", () => {
		const one = day(0, 4);
		const told = { ...one.totals.told, elsewhereMs: null };
		const old = { ...one, totals: { ...one.totals, told } };
		expect(compareWithPast(day(2, 7), [old])).toBe("no-earlier");
	});
});

test("every ten seconds of a session are told once, also where the computer's date was set back on the way", () => {
	const late = { startMs: START_MS + 2 * BIN_MS - 4_000 };
	const half = { heardMs: BIN_MS / 2, room: spent(5, 4, 3) };
	const all = [aBin(0), aBin(2, { ...late, ...half }), aBin(2, half), aBin(3)];
	const every = everyBin(aRecord(all), all);
	expect(every.map(({ bin }) => bin?.heardMs ?? null)).toEqual([
		BIN_MS,
		null,
		BIN_MS,
		BIN_MS,
	]);
});
