import { describe, expect, test } from "vitest";
import { roomLine } from "../../src/core/room-line.ts";
import { ignoredText, roomText } from "../../src/popup/room-text.ts";
import { NO_IGNORED_VIDEOS } from "../support/no-ignored-videos.ts";

const states = (count: number, state: "facing" | "camera-off") =>
	Array.from({ length: count }, () => ({ state }));

describe("roomText", () => {
	test("says the room in one line", () => {
		const line = roomLine([...states(9, "facing"), ...states(5, "camera-off")]);
		expect(roomText(line)).toBe("9 of 14 readable, 9 facing");
	});

	test("does not say 0 facing where nobody can be read", () => {
		expect(roomText(roomLine(states(3, "camera-off")))).toBe("0 of 3 readable");
	});
});

describe("ignoredText", () => {
	test("counts what is not read, in words", () => {
		expect(ignoredText({ screenShares: 2, duplicates: 1, tooSmall: 0 })).toBe(
			"2 screen shares, 1 duplicate not read",
		);
	});

	test("says nothing where all is read", () => {
		expect(ignoredText(NO_IGNORED_VIDEOS)).toBeNull();
	});
});
