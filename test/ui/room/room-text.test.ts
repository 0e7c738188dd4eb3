import { describe, expect, test } from "vitest";
import { roomLine } from "../../../src/ui/room/room-line.ts";
import { notReadText, roomText } from "../../../src/ui/room/room-text.ts";
import { NO_IGNORED_VIDEOS } from "../../support/no-ignored-videos.ts";

const states = (count: number, state: "facing" | "camera-off" | "excluded") =>
	Array.from({ length: count }, () => ({ state, isSelf: false }));

describe("roomText", () => {
	test("says the room in one line", () => {
		const line = roomLine([...states(9, "facing"), ...states(5, "camera-off")]);
		expect(roomText(line, { total: 14, toward: 8 })).toBe(
			"9 of 14 in clear view, 8 toward the call",
		);
	});

	test("counts a user who is alone by their state", () => {
		const line = roomLine([{ state: "talking", isSelf: true }]);
		expect(roomText(line, { total: 0, toward: 0 })).toBe(
			"1 of 1 in clear view, 1 toward the call",
		);
	});

	test("does not say 0 toward the call if nobody is in clear view", () => {
		expect(
			roomText(roomLine(states(3, "camera-off")), { total: 3, toward: 0 }),
		).toBe("0 of 3 in clear view");
	});
});

describe("notReadText", () => {
	test("counts what is not read, in words", () => {
		expect(
			notReadText(roomLine([]), {
				screenShares: 2,
				duplicates: 1,
				tooSmall: 0,
			}),
		).toBe("2 screen shares, 1 duplicate not read");
	});

	test("counts the people that the user has left out", () => {
		const line = roomLine([...states(2, "facing"), ...states(1, "excluded")]);
		expect(roomText(line, { total: 2, toward: 2 })).toBe(
			"2 of 2 in clear view, 2 toward the call",
		);
		expect(notReadText(line, NO_IGNORED_VIDEOS)).toBe("1 left out");
		expect(notReadText(line, { ...NO_IGNORED_VIDEOS, screenShares: 1 })).toBe(
			"1 left out; 1 screen share not read",
		);
		expect(
			roomText(roomLine(states(1, "excluded")), { total: 0, toward: 0 }),
		).toBe("No one to show yet");
	});

	test("says nothing if everything is read", () => {
		expect(notReadText(roomLine([]), NO_IGNORED_VIDEOS)).toBeNull();
	});
});
