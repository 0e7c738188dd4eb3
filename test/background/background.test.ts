import { describe, expect, test } from "vitest";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function switchedOn() {
	const background = fakeBackground();
	await background.handle["background/switch-on-requested"](TAB, FROM_POPUP);
	return background;
}

describe("the background", () => {
	test("injects the content script into the tab and says on its badge that it is on", async () => {
		await switchedOn();
		expect(fakeBrowser.tabs.page(7).injected).toEqual([0]);
		expect(fakeBrowser.tabs.badges.get(7)).toBe("on");
	});

	test("closes all storage areas to content scripts as soon as it starts", () => {
		const { local, managed, session } = fakeBrowser.storage;
		session.accessLevel = "TRUSTED_AND_UNTRUSTED_CONTEXTS";
		fakeBackground();
		expect(local.accessLevel).toBe("TRUSTED_CONTEXTS");
		expect(managed.accessLevel).toBe("TRUSTED_CONTEXTS");
		expect(session.accessLevel).toBe("TRUSTED_CONTEXTS");
	});

	test("tells the page's content scripts to stop when it is switched off", async () => {
		const { handle } = await switchedOn();
		await handle["background/switch-off-requested"](TAB, FROM_POPUP);
		expect(fakeBrowser.tabs.page(7).received).toEqual([
			{ name: "content/stop-requested", request: {} },
		]);
		expect(fakeBrowser.tabs.badges.get(7)).toBe("");
	});

	test("ends the reading of a tab that closes", async () => {
		const { tabStore, browser } = await switchedOn();
		fakeBrowser.tabs.api.onRemoved.fire(7);
		await settle();
		expect(await tabStore.all()).toEqual([]);
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("reaches a page that was loaded anew, once it is there", async () => {
		await switchedOn();
		const { frames, injected } = fakeBrowser.tabs.page(7);
		frames.set(0, null);
		fakeBrowser.tabs.api.onUpdated.fire(7, { status: "loading" });
		await settle();
		expect(injected).toEqual([0]);
		fakeBrowser.tabs.api.onUpdated.fire(7, { status: "complete" });
		await settle();
		expect(injected).toEqual([0, 0]);
	});

	test.each([
		["is discarded", { discarded: true }, "tab-discarded"],
		["loses its process", { status: "unloaded" }, "page-crashed"],
	])("says at once why a tab that %s is not read", async (_, change, code) => {
		const { tabStore } = await switchedOn();
		Object.assign(fakeBrowser.tabs.page(7), {
			status: "unloaded",
			isDiscarded: "discarded" in change,
		});
		fakeBrowser.tabs.api.onUpdated.fire(7, change);
		await settle();
		expect(await tabStore.of(7)).toMatchObject({ failure: { code } });
		expect(fakeBrowser.tabs.badges.get(7)).toBe("!");
	});

	test("follows a discarded tab to its new id, and says there why it is not read", async () => {
		const { tabStore, browser } = await switchedOn();
		fakeBrowser.tabs.api.onReplaced.fire(8, 7);
		await settle();
		expect(await tabStore.all()).toMatchObject([
			{ tabId: 8, state: "lost", failure: { code: "tab-discarded" } },
		]);
		expect(fakeBrowser.tabs.badges.get(8)).toBe("!");
		expect(browser.ended).toHaveBeenCalledWith(7);
		expect(browser.isOffscreenOpen).toBe(false);
		fakeBrowser.tabs.api.onReplaced.fire(10, 9);
		await settle();
		expect(await tabStore.all()).toHaveLength(1);
	});

	test("reaches the frames that a new permission opens", async () => {
		await switchedOn();
		const { frames, injected } = fakeBrowser.tabs.page(7);
		frames.set(3, null);
		fakeBrowser.permissions.api.onAdded.fire();
		await settle();
		expect(injected).toEqual([0, 3]);
	});

	test.each([
		["mark-topic", "topic"],
		["mark-question", "question"],
		["something-else", null],
	])("sets a marker for the shortcut %s", async (command, kind) => {
		await switchedOn();
		const received: unknown[] = [];
		fakeBrowser.runtime.api.onMessage.addListener((message) => {
			received.push(message);
			return undefined;
		});
		fakeBrowser.api.commands.onCommand.fire(command, { id: 7 });
		await settle();
		expect(received).toEqual(
			kind === null
				? []
				: [
						{
							name: "offscreen/marker-requested",
							request: { tabId: 7, kind, text: "" },
						},
					],
		);
	});
});
