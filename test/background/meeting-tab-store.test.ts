import { describe, expect, test, vi } from "vitest";
import type { MeetingTab } from "../../src/core/room/meeting-tab.ts";

const stored: Record<string, unknown> = {};
vi.mock("../../src/platform/browser.ts", () => ({
	browser: {
		storage: {
			session: {
				get: async () => stored,
				set: async (entries: object) => void Object.assign(stored, entries),
			},
		},
	},
}));
const { meetingTabStore } = await import(
	"../../src/background/meeting-tab-store.ts"
);

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
		stored["tab-sessions"] = [{ tab: 1 }, on(4), "on"];
		expect(await meetingTabStore().all()).toEqual([on(4)]);
		stored["tab-sessions"] = "on";
		expect(await meetingTabStore().all()).toEqual([]);
	});
});
