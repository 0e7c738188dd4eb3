import { describe, expect, test } from "vitest";
import { sessionStore } from "../../src/background/session-store.ts";
import type { TabSession } from "../../src/core/room/tab-session.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";

const on = (tabId: number): TabSession => ({
	tabId,
	state: "on",
	sinceMs: 5,
	failure: null,
});

describe("sessionStore", () => {
	test("says off for a tab that it does not know", async () => {
		expect(await sessionStore().of(3)).toMatchObject({ state: "off" });
	});

	test("keeps several tabs, and replaces only the one that changes", async () => {
		const sessions = sessionStore();
		await sessions.put(on(1));
		await sessions.put(on(2));
		await sessions.put({ ...on(1), state: "lost" });
		expect(await sessions.of(1)).toMatchObject({ state: "lost" });
		expect(await sessions.of(2)).toEqual(on(2));
		await sessions.drop(2);
		expect(await sessions.all()).toHaveLength(1);
	});

	test("drops what an older version stored in another shape", async () => {
		const { entries } = fakeBrowser.storage.session;
		entries.set("tab-sessions", [{ tab: 1 }, on(4), "on"]);
		expect(await sessionStore().all()).toEqual([on(4)]);
		entries.set("tab-sessions", "on");
		expect(await sessionStore().all()).toEqual([]);
	});
});
