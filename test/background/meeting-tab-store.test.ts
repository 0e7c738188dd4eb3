import { describe, expect, test } from "vitest";
import { meetingTabStore } from "../../src/background/meeting-tab-store.ts";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

const on = (tabId: number): MeetingTab => ({
	tabId,
	state: "on",
	sinceMs: 5,
	failure: null,
});

describe("meetingTabStore", () => {
	test("gives off for an unknown tab", async () => {
		expect(await meetingTabStore().of(3)).toMatchObject({ state: "off" });
	});

	test("keeps several tabs, and replaces only the one that changes", async () => {
		const tabStore = meetingTabStore();
		await tabStore.put(on(1));
		await tabStore.put(on(2));
		await tabStore.put({ ...on(1), state: "lost" });
		expect(await tabStore.of(1)).toMatchObject({ state: "lost" });
		expect(await tabStore.of(2)).toEqual(on(2));
		await tabStore.drop(2);
		expect(await tabStore.all()).toHaveLength(1);
	});

	test("drops what an older version stored in another shape", async () => {
		const { entries } = fakeBrowser.storage.session;
		entries.set("tab-sessions", [{ tab: 1 }, on(4), "on"]);
		expect(await meetingTabStore().all()).toEqual([on(4)]);
		entries.set("tab-sessions", "on");
		expect(await meetingTabStore().all()).toEqual([]);
	});
});
