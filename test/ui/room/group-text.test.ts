import { expect, test } from "vitest";
import {
	groupReasonText,
	recentChangesText,
	roomNowText,
} from "../../../src/ui/room/group-text.ts";

const ROOM = {
	total: 18,
	readable: 14,
	toward: 8,
	elsewhere: 0,
	away: 6,
	turnedTogether: null,
	between: [0.4, 0.7],
	trend: "falling",
} as const;

test("the room's present state is a band and a trend in words, and is left out where it would not describe a group", () => {
	expect(roomNowText(ROOM, 5)).toBe("Toward the call: about half, falling");
	expect(roomNowText({ ...ROOM, trend: "unknown" }, 5)).toBe(
		"Toward the call: about half",
	);
	expect(
		roomNowText({ ...ROOM, readable: 4, toward: 4, away: 0 }, 5),
	).toBeNull();
	expect(roomNowText(ROOM, 15)).toBeNull();
});

test("people who cannot be read are counted by reason, and the text says that they count for nothing", () => {
	const states = ["camera-off", "facing", "camera-off", "frozen"] as const;
	expect(
		groupReasonText(
			"not-readable",
			states.map((state) => ({ state })),
		),
	).toBe("2 camera off, 1 picture frozen. They aren't in any figure.");
});

test("recent changes are put into one sentence", () => {
	expect(recentChangesText([])).toBe("Nothing new in the last half minute.");
	expect(
		recentChangesText([
			{ group: "turned-away", count: 2 },
			{ group: "not-readable", count: 1 },
		]),
	).toBe("New in the last half minute: 2 turned away, 1 not in clear view.");
});
