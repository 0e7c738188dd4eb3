import { beforeEach, describe, expect, test, vi } from "vitest";
import { alwaysOn } from "../../src/background/always-on.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

// Only fakes are used, but the stores name the real storage as their default.
vi.mock("../../src/platform/browser.ts", () => ({ browser: {} }));

const TAB = { tabId: 7 };
let origin: string | null;
let granted: readonly string[];
beforeEach(() => {
	origin = "https://meet.example";
	granted = ["https://meet.example"];
});

function start(consented = true) {
	const background = fakeBackground({ consented });
	const { consent, declined, tabs, tabStore, handle } = background;
	const loaded = alwaysOn({
		consent,
		declined,
		tabs,
		tabOrigin: async () => origin,
		isSiteGranted: async (one) => granted.includes(one),
	});
	const state = async () => (await tabStore.of(TAB.tabId)).state;
	return { handle, loaded: () => loaded(TAB.tabId), state };
}

describe("a site that is always on", () => {
	test("is switched on when its page has loaded", async () => {
		const { loaded, state } = start();
		await loaded();
		expect(await state()).toBe("on");
	});

	test("is left alone before the user has consented", async () => {
		const { loaded, state } = start(false);
		await loaded();
		expect(await state()).toBe("off");
	});

	test.each([
		["another site", "https://other.example"],
		["an address that Chrome does not show", null],
		["an unencrypted page", "http://meet.example"],
	])("is not %s", async (_what, shown) => {
		origin = shown;
		granted = ["https://meet.example", "http://meet.example"];
		const { loaded, state } = start();
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
