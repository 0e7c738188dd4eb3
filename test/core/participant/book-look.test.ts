import { describe, expect, test } from "vitest";
import type { ParticipantState } from "../../../src/core/base/participant-state.ts";
import { DEFAULT_HABITS } from "../../../src/core/base/preferences.ts";
import {
	bookLook,
	type LastLook,
} from "../../../src/core/participant/book-look.ts";
import {
	attentionOf,
	nothingBooked,
} from "../../../src/core/participant/booked-time.ts";

type Look = readonly [
	atS: number,
	state: ParticipantState,
	heldSinceS?: number,
];

function booked(looks: readonly Look[]) {
	let time = nothingBooked(0);
	let last: LastLook | null = null;
	for (const [atS, state, heldSinceS] of looks) {
		const look = {
			state,
			isMissed: state === "no-face",
			atMs: atS * 1_000,
			heldSinceMs: heldSinceS === undefined ? null : heldSinceS * 1_000,
		};
		const next = bookLook(time, last, look, DEFAULT_HABITS);
		time = next.time;
		last = next.lastLook;
	}
	return attentionOf(time, true, time.untilMs);
}

/** A look a second while `stateAt` says what is seen. */
const everySecond = (
	seconds: number,
	stateAt: (atS: number) => ParticipantState,
): readonly Look[] =>
	Array.from({ length: seconds + 1 }, (_, atS) => [atS, stateAt(atS)] as const);

describe("time between looks", () => {
	test("counts glances that are too short to be shown", () => {
		const { towardShare } = booked(
			everySecond(60, (atS) => (atS % 5 < 2 ? "turned-away" : "facing")),
		);
		expect(towardShare).toBeCloseTo(0.6, 1);
	});

	test("is split in halves between two looks that differ", () => {
		const { towardShare } = booked([
			[0, "facing"],
			[4, "turned-away"],
		]);
		expect(towardShare).toBe(0.5);
	});

	test("in which the face was missed is what was seen before and after, if that is the same", () => {
		const missed: readonly Look[] = [
			[0, "facing"],
			[0.5, "no-face"],
			[1, "no-face"],
		];
		expect(booked([...missed, [1.5, "facing"]]).readableShare).toBe(1);
		const other = booked([...missed, [1.5, "turned-away"]]);
		expect(other.readableShare).toBeLessThan(0.5);
		expect(booked([...missed, [9, "facing"]]).readableShare).toBeLessThan(0.6);
		const rare = booked([
			[0, "facing"],
			[4, "no-face"],
			[8, "facing"],
		]);
		expect(rare.readableShare).toBe(1);
	});

	test("of closed eyes is theirs since they closed", () => {
		const { towardShare } = booked([
			...everySecond(7, () => "facing"),
			[8, "eyes-closed", 4],
		]);
		expect(towardShare).toBe(0.5);
	});
});
