import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { DEFAULT_KEEPING } from "../../src/core/session/keeping.ts";
import { readKeeping } from "../../src/store/keeping-choice.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };

const set = (settings: Readonly<Record<string, unknown>>) =>
	fakeBrowser.storage.managed.api.set(settings);

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function load() {
	fakeBrowser.tabs.api.onUpdated.fire(TAB.tabId, { status: "complete" });
	await settle();
}

async function withdraw() {
	for (const name of fakeBrowser.storage.managed.entries.keys())
		await fakeBrowser.storage.managed.api.remove(name);
}

test("where nothing may be read, no tab can be switched on", async () => {
	const { handle } = fakeBackground();
	await set({ ReadsAtMost: "nothing" });
	const on = () => handle["background/switch-on-requested"](TAB, FROM_POPUP);
	expect(await on()).toMatchObject({ error: { code: "reading-forbidden" } });
	await withdraw();
	expect(await on()).toMatchObject({ ok: true });
});

test("a meeting that is read ends when reading is forbidden, and says why", async () => {
	const { handle, tabStore } = fakeBackground();
	await handle["background/switch-on-requested"](TAB, FROM_POPUP);
	await set({ ReadsAtMost: "nothing" });
	await vi.waitFor(async () =>
		expect(await tabStore.of(7)).toMatchObject({
			state: "lost",
			failure: { code: "reading-forbidden" },
		}),
	);
});

test("limits hold at once, and the user's own choices are there again after them", async () => {
	const { handle, browser } = fakeBackground();
	await handle["background/switch-on-requested"](TAB, FROM_POPUP);
	const own = {
		...DEFAULT_PREFERENCES,
		groupSize: 4,
		tileLabels: true,
		language: "fr",
	} as const;
	await handle["background/preferences-changed"](own, FROM_POPUP);
	const limits = {
		LeastGroupSize: 12,
		TileLabels: false,
		Language: "de",
		KeepsAtMost: "nothing",
	};
	await set(limits);
	await vi.waitFor(() =>
		expect(browser.changePreferences).toHaveBeenLastCalledWith({
			...own,
			groupSize: 12,
			tileLabels: false,
			language: "de",
		}),
	);
	expect(await readKeeping()).toMatchObject({ value: { keeps: "nothing" } });
	// A page that still shows the old values cannot widen them.
	const answer = await handle["background/preferences-changed"](
		own,
		FROM_POPUP,
	);
	expect(answer).toMatchObject({
		value: { groupSize: 12, tileLabels: false, language: "de" },
	});
	await withdraw();
	await vi.waitFor(() =>
		expect(browser.changePreferences).toHaveBeenLastCalledWith(own),
	);
	await vi.waitFor(async () =>
		expect(await readKeeping()).toEqual({ ok: true, value: DEFAULT_KEEPING }),
	);
});

test("limits that were there before the installation hold from it on", async () => {
	await set({ KeepsAtMost: "nothing" });
	fakeBackground();
	fakeBrowser.runtime.api.onInstalled.fire({ reason: "install" });
	await vi.waitFor(async () =>
		expect(await readKeeping()).toMatchObject({ value: { keeps: "nothing" } }),
	);
});

describe("the notice before each meeting", () => {
	const SITE = "https://meet.example";

	test("must be copied before the yes, whoever sends it", async () => {
		const { handle } = fakeBackground({ told: false });
		await set({ NoticeBeforeEachMeeting: true });
		const tell = (isNoticeCopied: boolean) =>
			handle["background/people-told"]({ ...TAB, isNoticeCopied }, FROM_POPUP);
		const on = () => handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(await tell(false)).toMatchObject({
			error: { code: "people-untold" },
		});
		expect(await on()).toMatchObject({ error: { code: "people-untold" } });
		expect(await tell(true)).toMatchObject({ ok: true });
		expect(await on()).toMatchObject({ ok: true });
	});

	test("is asked for on a site that the organisation sets to be always on", async () => {
		const { tabStore, browser } = fakeBackground({ told: false });
		fakeBrowser.permissions.granted.add(`${SITE}/*`);
		await set({ AlwaysOnSites: [SITE], NoticeBeforeEachMeeting: true });
		await load();
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
		expect(browser.badges.get(7)).toBe("?");
	});
});

describe("sites that the organisation sets to be always on", () => {
	const SITE = "https://meet.example";

	beforeEach(() => {
		fakeBrowser.permissions.granted.add(`${SITE}/*`);
	});

	test("are neither read nor asked about where nothing may be read", async () => {
		const { tabStore, browser } = fakeBackground();
		await set({ AlwaysOnSites: [SITE], ReadsAtMost: "nothing" });
		await load();
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
		expect(browser.badges.get(7)).toBeUndefined();
	});

	test("go on being read when that is withdrawn, and begin no more", async () => {
		const { tabStore, handle } = fakeBackground();
		await set({ AlwaysOnSites: [SITE] });
		await load();
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
		await withdraw();
		await load();
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
		await handle["background/switch-off-requested"](TAB, FROM_POPUP);
		fakeBrowser.storage.session.entries.delete("declined-tabs");
		await load();
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
	});

	test("never become the user's own", async () => {
		const OWN = { origin: "https://own.example", wasGrantedBefore: false };
		const { local } = fakeBrowser.storage;
		fakeBackground();
		local.entries.set("always-on-sites", [OWN]);
		await set({ AlwaysOnSites: [SITE, "https://other.example"] });
		await fakeBrowser.permissions.api.remove({ origins: [`${SITE}/*`] });
		await settle();
		expect(local.entries.get("always-on-sites")).toEqual([OWN]);
	});
});

test("expressions that the organisation does not allow cannot be agreed to", async () => {
	const { handle, browser } = fakeBackground();
	browser.isOffscreenOpen = true;
	await set({ Place: "work", InEea: true });
	const answer = await handle["background/consent-given"](
		{
			context: { place: "other", isInEea: false },
			reads: "attention-and-expression",
		},
		FROM_POPUP,
	);
	const lawful = {
		context: { place: "work", isInEea: true },
		reads: "attention",
	};
	expect(answer).toMatchObject({ value: lawful });
	expect(browser.changeAgreement).toHaveBeenLastCalledWith(lawful);
});

test("settings that cannot be read are named", async () => {
	const { handle } = fakeBackground();
	await set({ ReadsAtMost: 7, Wishes: [] });
	expect(
		await handle["background/managed-requested"]({}, FROM_POPUP),
	).toMatchObject({
		value: {
			settings: { readsAtMost: "attention" },
			faults: ["ReadsAtMost", "Wishes"],
		},
	});
});
