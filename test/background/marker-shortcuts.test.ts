import { expect, test } from "vitest";
import { markedTab } from "../../src/background/marker-shortcuts.ts";
import { type MeetingTab, offTab } from "../../src/core/room/meeting-tab.ts";

const on = (tabId: number): MeetingTab => ({
	tabId,
	state: "on",
	sinceMs: 1,
	failure: null,
});

test("a shortcut marks the meeting in front, else the only one that is on", () => {
	expect(markedTab([on(1), on(2)], 2)).toBe(2);
	expect(markedTab([on(1)], 9)).toBe(1);
	expect(markedTab([on(1)], null)).toBe(1);
});

test("a shortcut marks nothing if several are possible, or none is on", () => {
	expect(markedTab([on(1), on(2)], 9)).toBeNull();
	expect(markedTab([{ ...on(1), state: "lost" }, offTab(2)], 1)).toBeNull();
});
