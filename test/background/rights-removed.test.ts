import { describe, expect, test } from "vitest";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const SITES = "always-on-sites";
const MEET = { origin: "https://meet.example", wasGrantedBefore: false };
const ROOMS = { origin: "https://rooms.example", wasGrantedBefore: true };
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** Two tabs are on: 7 shows meet.example, 8 shows lesson.example with a frame of rooms.example. */
async function start() {
	const background = fakeBackground();
	const { local } = fakeBrowser.storage;
	local.entries.set(SITES, [MEET, ROOMS]);
	for (const { origin } of [MEET, ROOMS])
		fakeBrowser.permissions.granted.add(`${origin}/*`);
	fakeBrowser.tabs.page(8).url = "https://lesson.example/7";
	for (const tabId of [7, 8])
		await background.handle["background/switch-on-requested"](
			{ tabId },
			FROM_POPUP,
		);
	async function remove(...origins: string[]): Promise<void> {
		await fakeBrowser.permissions.api.remove({ origins });
		await settle();
	}
	return { ...background, remove, sites: () => local.entries.get(SITES) };
}

describe("when a permission is taken back", () => {
	test("tabs of the site stop, and say why", async () => {
		const { tabStore, browser, remove } = await start();
		await remove("https://meet.example/*");
		expect(await tabStore.of(7)).toMatchObject({
			state: "lost",
			failure: { code: "site-permission-removed" },
		});
		expect(browser.ended).toHaveBeenCalledWith(7);
		expect(browser.badges.get(7)).toBe("!");
		expect(fakeBrowser.tabs.page(7).received).toContainEqual({
			name: "content/stop-requested",
			request: {},
		});
	});

	test("tabs of other sites go on, and only their frames of the site are told", async () => {
		const { tabStore, browser, remove } = await start();
		await remove("https://rooms.example/*");
		for (const tabId of [7, 8]) {
			expect(await tabStore.of(tabId)).toMatchObject({ state: "on" });
			expect(fakeBrowser.tabs.page(tabId).received).toEqual([
				{
					name: "content/permission-removed",
					request: { patterns: ["https://rooms.example/*"] },
				},
			]);
		}
		expect(browser.ended).not.toHaveBeenCalled();
	});

	test("a tab whose address Chrome does not show any more stops, too", async () => {
		const { tabStore, remove } = await start();
		fakeBrowser.tabs.page(7).url = "";
		await remove("https://meet.example/*");
		expect(await tabStore.of(7)).toMatchObject({ state: "lost" });
	});

	test("a tab stops at once even while another change waits for a page", async () => {
		const { handle, browser, remove } = await start();
		fakeBrowser.tabs.page(9).isHung = true;
		handle["background/switch-on-requested"]({ tabId: 9 }, FROM_POPUP);
		await settle();
		await remove("https://meet.example/*");
		expect(browser.ended).toHaveBeenCalledWith(7);
		expect(browser.stopped).toHaveBeenCalledWith(7);
	});

	test("the site is not always on any more, even if a frame of it is allowed later", async () => {
		const { sites, remove } = await start();
		await remove("https://meet.example/*");
		expect(sites()).toEqual([ROOMS]);
	});

	test("for all sites, everything stops", async () => {
		const { tabStore, sites, remove } = await start();
		fakeBrowser.permissions.granted.clear();
		await remove("https://*/*");
		for (const tabId of [7, 8])
			expect(await tabStore.of(tabId)).toMatchObject({ state: "lost" });
		expect(sites()).toEqual([]);
	});

	test("that is for no site, nothing stops", async () => {
		const { tabStore } = await start();
		fakeBrowser.permissions.api.onRemoved.fire({ permissions: ["tabCapture"] });
		await settle();
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
		expect(fakeBrowser.tabs.page(7).received).toEqual([]);
	});
});
