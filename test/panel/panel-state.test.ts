import { expect, test, vi } from "vitest";
import { succeed } from "../../src/core/base/result.ts";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";

let front: number | null = 1;
let sessions: MeetingTab[] = [];
let activated = () => {};
let stored = () => {};
vi.mock("../../src/platform/tabs.ts", () => ({
	activeTabId: async () => front,
	onTabActivated: (listener: () => void) => {
		activated = listener;
	},
}));
vi.mock("../../src/platform/messenger.ts", () => ({
	send: async () => succeed([...sessions]),
}));
vi.mock("../../src/platform/storage.ts", () => ({
	onStored: (_area: string, listener: () => void) => {
		stored = listener;
	},
}));
const { panelState } = await import("../../src/panel/panel-state.ts");

const settle = () => new Promise((resolve) => setTimeout(resolve));
const on = (tabId: number, sinceMs: number): MeetingTab => ({
	tabId,
	state: "on",
	sinceMs,
	failure: null,
});

test("the panel stays at a meeting that goes on while another tab is in front, and shows either on demand", async () => {
	const end = new AbortController();
	sessions = [on(1, 10), on(3, 5)];
	const panel = panelState(null, end.signal);
	expect([panel.isKnown.value, panel.shown.value.tabId]).toEqual([false, null]);
	await settle();
	let changes = 0;
	panel.shown.subscribe(() => void changes++);
	expect([panel.isKnown.value, panel.shown.value.tabId]).toEqual([true, 1]);

	front = 3;
	activated();
	await settle();
	front = 2;
	activated();
	await settle();
	// Not the one that was switched on last: the one that was shown.
	expect(panel.shown.value).toEqual({
		tabId: 3,
		isInFront: false,
		otherTabId: null,
	});
	const seen = changes;
	stored();
	await settle();
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
	stored();
	await settle();
	expect(panel.shown.value.tabId).toBe(3);
});
