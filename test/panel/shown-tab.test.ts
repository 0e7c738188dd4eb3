import { describe, expect, test } from "vitest";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";
import { shownTab } from "../../src/panel/shown-tab.ts";

const on = (tabId: number, sinceMs = 5): MeetingTab => ({
	tabId,
	state: "on",
	sinceMs,
	failure: null,
});
const IN_FRONT = { isInFront: true, otherTabId: null };

describe("the side panel shows", () => {
	test("the tab in front if it is on, or if no tab is", () => {
		expect(shownTab(7, [on(7), on(8, 9)], 8, null)).toEqual({
			tabId: 7,
			...IN_FRONT,
		});
		expect(shownTab(7, [], null, null)).toEqual({ tabId: 7, ...IN_FRONT });
	});

	test("the meeting while another tab is in front: the one shown before, or the latest", () => {
		const sessions = [on(7), on(8, 9)];
		const away = { isInFront: false, otherTabId: null };
		expect(shownTab(3, sessions, 7, null)).toEqual({ tabId: 7, ...away });
		expect(shownTab(3, sessions, null, null)).toEqual({ tabId: 8, ...away });
		expect(shownTab(3, sessions, 4, null)).toEqual({ tabId: 8, ...away });
	});

	test("a tab in front that is not on, if the user chose it, and only while it is in front", () => {
		expect(shownTab(3, [on(7)], 7, 3)).toEqual({
			tabId: 3,
			isInFront: true,
			otherTabId: 7,
		});
		expect(shownTab(4, [on(7)], 7, 3).tabId).toBe(7);
	});

	test("no meeting that was lost, unless it is in front", () => {
		const lost: MeetingTab = {
			...on(7),
			state: "lost",
			failure: { code: "page-changed" },
		};
		expect(shownTab(3, [lost], 7, null)).toEqual({ tabId: 3, ...IN_FRONT });
	});
});
