import { describe, expect, test } from "vitest";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };
const TOLD = { ...TAB, isNoticeCopied: false };
const SITE = { origin: "https://meet.example", wasGrantedBefore: false };

function start({ consented = true, told = true, sites = [SITE] } = {}) {
	const { tabStore, handle, browser } = fakeBackground({ consented, told });
	fakeBrowser.permissions.granted.add("https://meet.example/*");
	fakeBrowser.storage.local.entries.set("always-on-sites", sites);
	async function loaded(): Promise<void> {
		fakeBrowser.tabs.api.onUpdated.fire(TAB.tabId, { status: "complete" });
		await new Promise((resolve) => setTimeout(resolve));
	}
	const state = async () => (await tabStore.of(TAB.tabId)).state;
	return { handle, loaded, state, browser };
}

describe("a site that is always on", () => {
	test("is switched on when its page has loaded", async () => {
		const { loaded, state } = start();
		await loaded();
		expect(await state()).toBe("on");
	});

	test("is not read, and asks, before the people of its meeting were told", async () => {
		const { handle, loaded, state, browser } = start({ told: false });
		await loaded();
		expect(await state()).toBe("off");
		expect(browser.inject).not.toHaveBeenCalled();
		expect(browser.badges.get(TAB.tabId)).toBe("?");
		await handle["background/people-told"](TOLD, FROM_POPUP);
		await loaded();
		expect(await state()).toBe("on");
	});

	test("asks again in the next meeting, once its way in is over", async () => {
		const { handle, loaded, state, browser } = start({ told: false });
		const page = fakeBrowser.tabs.page(TAB.tabId);
		page.url = "https://meet.example/monday";
		const nowMs = Date.now();
		await handle["background/people-told"](TOLD, FROM_POPUP);
		await loaded();
		expect(await state()).toBe("on");
		browser.wallMs.mockReturnValue(nowMs + 3_600_000);
		page.url = "https://meet.example/tuesday";
		await loaded();
		expect(await state()).toBe("lost");
	});

	test("is left alone before the user has consented", async () => {
		const { loaded, state } = start({ consented: false });
		await loaded();
		expect(await state()).toBe("off");
	});

	test("is not one that the user only allowed to be read, as in a frame", async () => {
		const { loaded, state } = start({ sites: [] });
		await loaded();
		expect(await state()).toBe("off");
	});

	test("needs Chrome's permission, too", async () => {
		const { loaded, state } = start();
		fakeBrowser.permissions.granted.clear();
		await loaded();
		expect(await state()).toBe("off");
	});

	test.each([
		["another site", "https://other.example"],
		["an address that Chrome does not show", ""],
		["an unencrypted page", "http://meet.example"],
	])("is not %s", async (_what, shown) => {
		const { loaded, state } = start();
		fakeBrowser.tabs.page(TAB.tabId).url = shown;
		fakeBrowser.permissions.granted.add("http://meet.example/*");
		await loaded();
		expect(await state()).toBe("off");
	});

	test("stays off if the user switched it off, until they switch it on again", async () => {
		const { handle, loaded, state } = start();
		await loaded();
		await handle["background/switch-off-requested"](TAB, FROM_POPUP);
		await loaded();
		expect(await state()).toBe("off");
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(await state()).toBe("on");
		await loaded();
		expect(await state()).toBe("on");
	});
});
