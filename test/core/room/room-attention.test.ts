import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import type { TraceBin } from "../../../src/core/participant/participant-summary.ts";
import {
	groupAttention,
	roomAttention,
	roomBand,
} from "../../../src/core/room/room-attention.ts";
import { aPose } from "../../support/builders.ts";

const NOW_MS = 600_000;

function aPersonIn(state: ParticipantState, yawDeg = 0) {
	return {
		state,
		isSelf: false,
		poseFromBaseline: aPose({ yawDeg }),
		trace: [] as readonly TraceBin[],
	};
}

function people(state: ParticipantState, count: number, yawDeg = 0) {
	return Array.from({ length: count }, () => aPersonIn(state, yawDeg));
}

/** Two minutes in bins of five seconds, with the given share toward the call in the first and in the second; the rest is away. */
function traced(before: number | null, now: number | null) {
	const trace = Array.from({ length: 24 }, (_, i) => {
		const toward = i < 12 ? before : now;
		return {
			startMs: NOW_MS - 120_000 + i * 5_000,
			toward: toward ?? 0,
			elsewhere: toward === null ? 1 : 0,
			away: toward === null ? 0 : 1 - toward,
		};
	});
	return { ...aPersonIn("facing"), trace } as const;
}

const trendOf = (...room: ReturnType<typeof traced>[]) =>
	roomAttention(room, DEFAULT_HABITS, NOW_MS).trend;

describe("the room's attention", () => {
	test("counts who faces the call, who looks elsewhere and who is away, and the range that those who cannot be read leave open", () => {
		const room = roomAttention(
			[
				...people("facing", 6),
				...people("talking", 1),
				...people("side-screen", 1),
				...people("looking-down", 2),
				...people("turned-away", 2),
				...people("camera-off", 4),
			],
			DEFAULT_HABITS,
			NOW_MS,
		);
		expect(room).toEqual({
			total: 16,
			readable: 12,
			toward: 7,
			elsewhere: 3,
			away: 2,
			between: [7 / 13, 11 / 13],
			turnedTogether: null,
			trend: "unknown",
		});
	});

	test("counts looking down as toward the call if notes are expected", () => {
		const writing = people("looking-down", 3);
		expect(roomAttention(writing, { notesExpected: true }, NOW_MS).toward).toBe(
			3,
		);
		expect(roomAttention(writing, DEFAULT_HABITS, NOW_MS).toward).toBe(0);
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
		expect(groupAttention(room(5))?.toward).toBe(5);
		expect(groupAttention(room(5), 8)).toBeNull();
	});

	test("of an empty room leaves everything open", () => {
		expect(roomAttention([], DEFAULT_HABITS, NOW_MS)).toMatchObject({
			total: 0,
			between: [0, 1],
		});
	});
});

test("the user is nobody's audience, and completes no group", () => {
	const room = roomAttention(
		[...people("facing", 4), { ...aPersonIn("facing"), isSelf: true }],
		DEFAULT_HABITS,
		NOW_MS,
	);
	expect(room).toMatchObject({ total: 4, readable: 4, toward: 4 });
	expect(roomBand(room, 5)).toBe("cant-tell");
});

test("many who turn to the same side are told as such; turns to both sides are not", () => {
	const room = (...participants: ReturnType<typeof people>) =>
		roomAttention(participants, DEFAULT_HABITS, NOW_MS, 5).turnedTogether;
	expect(
		room(
			...people("turned-away", 8, 40),
			...people("side-screen", 4, 38),
			...people("facing", 3),
		),
	).toBe(12);
	expect(
		room(...people("turned-away", 4, 40), ...people("turned-away", 4, -40)),
	).toBeNull();
	expect(
		room(...people("turned-away", 5, 40), ...people("facing", 9)),
	).toBeNull();
});

const room = (toward: number, judged: number, total: number) => ({
	total,
	readable: judged,
	toward,
	elsewhere: 0,
	away: judged - toward,
	between: [0, 1] as const,
	turnedTogether: null,
	trend: "steady" as const,
});

test.each([
	[9, 10, 12, 5, "high"],
	[5, 10, 12, 5, "medium"],
	[2, 10, 12, 5, "low"],
	[0, 0, 2, 5, "cant-tell"],
	// So few would be single people; the user chooses how many are few.
	[4, 4, 6, 5, "cant-tell"],
	[4, 4, 6, 3, "high"],
	[9, 10, 12, 12, "cant-tell"],
	// Five cameras of two hundred, and half of a room that turned its back, are not the room.
	[5, 5, 200, 5, "cant-tell"],
	[5, 5, 10, 5, "cant-tell"],
] as const)(
	"%i of %i people toward the call, of %i in all, with a group of at least %i, is %s",
	(toward, judged, total, groupSize, band) => {
		expect(roomBand(room(toward, judged, total), groupSize)).toBe(band);
	},
);
