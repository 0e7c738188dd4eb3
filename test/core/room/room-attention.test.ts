import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import type { TraceBin } from "../../../src/core/participant/participant-summary.ts";
import {
	groupAttention,
	roomAttention,
	roomBand,
} from "../../../src/core/room/room-attention.ts";

const NOW_MS = 600_000;

function people(state: ParticipantState, count: number, heldMs = 10_000) {
	return Array.from({ length: count }, () => ({
		state,
		stateSinceMs: NOW_MS - heldMs,
		trace: [] as readonly TraceBin[],
	}));
}

/** Two minutes in bins of five seconds, with the given attention in the first and in the second. */
function traced(before: number | null, now: number | null) {
	const trace = Array.from({ length: 24 }, (_, i) => ({
		startMs: NOW_MS - 120_000 + i * 5_000,
		attendingShare: i < 12 ? before : now,
	}));
	return { state: "facing", stateSinceMs: 0, trace } as const;
}

const trendOf = (...room: ReturnType<typeof traced>[]) =>
	roomAttention(room, DEFAULT_HABITS, NOW_MS).trend;

describe("the room's attention", () => {
	test("counts who attends among the readable people, and the range that the others leave open", () => {
		const room = roomAttention(
			[
				...people("facing", 6),
				...people("talking", 1),
				...people("side-screen", 1),
				...people("looking-down", 1),
				...people("looking-down", 1, 90_000),
				...people("turned-away", 2),
				...people("camera-off", 4),
			],
			DEFAULT_HABITS,
			NOW_MS,
		);
		expect(room).toEqual({
			total: 16,
			readable: 12,
			attending: 9,
			between: [9 / 16, 13 / 16],
			trend: "unknown",
		});
	});

	test("counts looking down as attending, for as long as it lasts, if notes are expected", () => {
		const writing = people("looking-down", 3, 300_000);
		expect(
			roomAttention(writing, { notesExpected: true }, NOW_MS).attending,
		).toBe(3);
		expect(roomAttention(writing, DEFAULT_HABITS, NOW_MS).attending).toBe(0);
	});

	test("rises, falls or is steady, this minute against the one before", () => {
		expect(trendOf(traced(0.5, 0.9), traced(0.6, 0.8))).toBe("rising");
		expect(trendOf(traced(0.9, 0.5))).toBe("falling");
		expect(trendOf(traced(0.7, 0.75))).toBe("steady");
	});

	test("ignores, for its trend, people for whom one of the minutes is unknown", () => {
		expect(trendOf(traced(0.7, 0.7), traced(null, 0), traced(1, null))).toBe(
			"steady",
		);
		expect(trendOf(traced(null, 0))).toBe("unknown");
	});

	test("of the group is not shown with fewer than five readable people", () => {
		const room = (count: number) =>
			roomAttention(
				[...people("facing", count), ...people("no-face", 9)],
				DEFAULT_HABITS,
				NOW_MS,
			);
		expect(groupAttention(room(4))).toBeNull();
		expect(groupAttention(room(5))?.attending).toBe(5);
		expect(groupAttention(room(5), 8)).toBeNull();
	});

	test("of an empty room leaves everything open", () => {
		expect(roomAttention([], DEFAULT_HABITS, NOW_MS)).toMatchObject({
			total: 0,
			between: [0, 1],
		});
	});
});

const room = (attending: number, readable: number) => ({
	total: readable + 2,
	readable,
	attending,
	between: [0, 1] as const,
	trend: "steady" as const,
});

test.each([
	[9, 10, 5, "high"],
	[5, 10, 5, "medium"],
	[2, 10, 5, "low"],
	[0, 0, 5, "cant-tell"],
	// So few would be single people; the user chooses how many are few.
	[4, 4, 5, "cant-tell"],
	[4, 4, 3, "high"],
	[9, 10, 12, "cant-tell"],
] as const)(
	"%i of %i readable people attending, with a group of at least %i, is %s",
	(attending, readable, groupSize, band) => {
		expect(roomBand(room(attending, readable), groupSize)).toBe(band);
	},
);
