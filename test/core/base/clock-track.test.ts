import { describe, expect, test } from "vitest";
import {
	type ClockTrack,
	dateOf,
	followClocks,
	roomTimeMs,
	startClock,
} from "../../../src/core/base/clock-track.ts";

const START_MS = 1_700_000_000_000;
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A document that runs for as long as it is told to, on a computer whose date is changed meanwhile. */
function aDocument() {
	let reading = { monotonicMs: 20, wallMs: START_MS };
	let clock: ClockTrack = startClock(reading);
	const take = (next: typeof reading) => {
		reading = next;
		clock = followClocks(clock, reading);
	};
	return {
		/** Reads the clocks every second. */
		run(ms: number) {
			for (let leftMs = ms; leftMs > 0; leftMs -= SECOND_MS) {
				const stepMs = Math.min(SECOND_MS, leftMs);
				const { monotonicMs, wallMs } = reading;
				take({ monotonicMs: monotonicMs + stepMs, wallMs: wallMs + stepMs });
			}
		},
		/** Changes the computer's date, or lets it sleep. */
		moveWall(byMs: number) {
			take({ ...reading, wallMs: reading.wallMs + byMs });
		},
		roomMs: () => roomTimeMs(clock, reading),
		wallMs: () => reading.wallMs,
		dateOf: (roomMs: number) => dateOf(clock.moves, roomMs),
	};
}

describe("room time", () => {
	test("begins as the date, and goes on with it", () => {
		const { run, roomMs } = aDocument();
		expect(roomMs()).toBe(START_MS);
		run(MINUTE_MS);
		expect(roomMs()).toBe(START_MS + MINUTE_MS);
	});

	test("goes on while the computer sleeps, though the document's own clock stands still", () => {
		const { run, moveWall, roomMs } = aDocument();
		run(MINUTE_MS);
		moveWall(10 * MINUTE_MS);
		run(MINUTE_MS);
		expect(roomMs()).toBe(START_MS + 12 * MINUTE_MS);
	});

	test("neither runs backwards nor jumps when the date is set back", () => {
		const { run, moveWall, roomMs } = aDocument();
		run(MINUTE_MS);
		moveWall(-HOUR_MS);
		expect(roomMs()).toBe(START_MS + MINUTE_MS);
		run(MINUTE_MS);
		expect(roomMs()).toBe(START_MS + 2 * MINUTE_MS);
	});

	test("takes no notice of corrections that are less than a second", () => {
		const { moveWall, run, roomMs, dateOf } = aDocument();
		for (const byMs of [400, -900, 500]) {
			moveWall(byMs);
			run(SECOND_MS);
		}
		expect(roomMs()).toBe(START_MS + 3 * SECOND_MS);
		expect(dateOf(roomMs())).toBe(roomMs());
	});
});

describe("the date now", () => {
	test.each([
		["the date is set back by an hour", [-HOUR_MS]],
		["the date is set forward by an hour", [HOUR_MS]],
		["the computer sleeps for ten minutes", [10 * MINUTE_MS]],
		["the date is eight days ahead for a while", [8 * DAY_MS, -8 * DAY_MS]],
		["the computer sleeps, and is then set back", [HOUR_MS, -20 * SECOND_MS]],
		["the date is set back twice", [-HOUR_MS, -2 * HOUR_MS]],
		["the date is set back and forward", [-HOUR_MS, HOUR_MS]],
	])("is the computer's after %s", (_what, moves) => {
		const { run, moveWall, roomMs, wallMs, dateOf } = aDocument();
		run(MINUTE_MS);
		for (const byMs of moves) {
			moveWall(byMs);
			run(MINUTE_MS);
			expect(dateOf(roomMs())).toBe(wallMs());
		}
	});
});

describe("the date of something in the past", () => {
	test("was wrong too if the computer's date is set back", () => {
		const { run, moveWall, roomMs, dateOf } = aDocument();
		run(MINUTE_MS);
		const thenMs = roomMs();
		run(MINUTE_MS);
		moveWall(-HOUR_MS);
		expect(dateOf(thenMs)).toBe(START_MS + MINUTE_MS - HOUR_MS);
	});

	test("stays as it was before a sleep", () => {
		const { run, moveWall, roomMs, dateOf } = aDocument();
		run(MINUTE_MS);
		const thenMs = roomMs();
		moveWall(HOUR_MS);
		run(MINUTE_MS);
		expect(dateOf(thenMs)).toBe(START_MS + MINUTE_MS);
	});

	test("stays as it was before the computer's date was wrong for a while", () => {
		const { run, moveWall, roomMs, dateOf } = aDocument();
		run(MINUTE_MS);
		const beforeMs = roomMs();
		moveWall(8 * DAY_MS);
		run(MINUTE_MS);
		const meanwhileMs = roomMs();
		moveWall(-8 * DAY_MS);
		expect(dateOf(beforeMs)).toBe(START_MS + MINUTE_MS);
		expect(dateOf(meanwhileMs)).toBe(START_MS + 2 * MINUTE_MS);
	});

	test("is never before dates began", () => {
		const { run, moveWall, roomMs, dateOf } = aDocument();
		const thenMs = roomMs();
		run(MINUTE_MS);
		moveWall(-START_MS);
		expect(dateOf(thenMs)).toBe(0);
	});
});
