import { expect, test } from "vitest";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { roomNewsText } from "../../../src/ui/room/room-news-text.ts";
import { aParticipant, aRoom, NOW_MS } from "../../support/popup-builders.ts";

const { attention } = aRoom();
const PEOPLE = ["turned-away", "turned-away", "frozen"] as const;

function newsOf(overrides: Partial<RoomSummary>): string | null {
	return roomNewsText(
		aRoom({
			participants: PEOPLE.map((state, index) =>
				aParticipant({ id: `${index}`, state, stateSinceMs: NOW_MS - 9_000 }),
			),
			attention: { ...attention, readable: 9 },
			...overrides,
		}),
	);
}

test("what has just changed is one sentence, by the words of the bar", () => {
	expect(newsOf({})).toBe("Just changed: 2 away, 1 no clear view.");
	expect(newsOf({ atMs: NOW_MS + 60_000 })).toBeNull();
});

test("a turn of many and yawns are told after it", () => {
	expect(
		newsOf({
			attention: { ...attention, readable: 9, turnedTogether: 6 },
			gestures: { yawns: 3, nods: 0 },
			participants: [],
		}),
	).toBe("6 turned to the same side. 3 long yawns since the start.");
});

test("nothing is told of fewer people than the group size", () => {
	expect(
		newsOf({ attention: { ...attention, readable: 4, turnedTogether: 4 } }),
	).toBeNull();
});
