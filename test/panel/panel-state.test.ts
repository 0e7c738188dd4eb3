import { beforeEach, expect, test } from "vitest";
import { succeed } from "../../src/core/base/result.ts";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";
import { panelState } from "../../src/panel/panel-state.ts";
import { answerMessages } from "../support/answer-messages.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

let sessions: MeetingTab[] = [];
const settle = () => new Promise((resolve) => setTimeout(resolve));
const on = (tabId: number, sinceMs: number): MeetingTab => ({
	tabId,
	state: "on",
	sinceMs,
	failure: null,
});

async function bringToFront(tabId: number): Promise<void> {
	fakeBrowser.tabs.frontId = tabId;
	fakeBrowser.tabs.api.onActivated.fire();
	await settle();
}
async function changeSessions(): Promise<void> {
	fakeBrowser.storage.session.api.onChanged.fire({});
	await settle();
}

beforeEach(() => {
	answerMessages(() => succeed([...sessions]));
	fakeBrowser.tabs.frontId = 1;
});

test("the panel keeps showing a meeting while another tab is in front, and shows either on demand", async () => {
	const end = new AbortController();
	sessions = [on(1, 10), on(3, 5)];
	const panel = panelState(null, end.signal);
	expect([panel.isKnown.value, panel.shown.value.tabId]).toEqual([false, null]);
	await settle();
	let changes = 0;
	panel.shown.subscribe(() => void changes++);
	expect([panel.isKnown.value, panel.shown.value.tabId]).toEqual([true, 1]);

	await bringToFront(3);
	await bringToFront(2);
	// The panel shows the meeting that it showed before, not the one that was switched on last.
	expect(panel.shown.value).toEqual({
		tabId: 3,
		isInFront: false,
		otherTabId: null,
	});
	const seen = changes;
	await changeSessions();
	expect(changes).toBe(seen);

	panel.showFront();
	expect(panel.shown.value).toEqual({
		tabId: 2,
		isInFront: true,
		otherTabId: 3,
	});
	panel.showMeeting();
	expect(panel.shown.value.tabId).toBe(3);

	end.abort();
	sessions = [];
	await changeSessions();
	expect(panel.shown.value.tabId).toBe(3);
});
