import "fake-indexeddb/auto";
import { expect, test, vi } from "vitest";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { DEFAULT_KEEPING } from "../../src/core/session/keeping.ts";
import { readKeeping } from "../../src/store/keeping-choice.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const TAB = { tabId: 7 };

const set = (settings: Readonly<Record<string, unknown>>) =>
	fakeBrowser.storage.managed.api.set(settings);

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
	const own = { ...DEFAULT_PREFERENCES, groupSize: 4, tileLabels: true };
	await handle["background/preferences-changed"](own, FROM_POPUP);
	const limits = {
		LeastGroupSize: 12,
		TileLabels: false,
		KeepsAtMost: "nothing",
	};
	await set(limits);
	await vi.waitFor(() =>
		expect(browser.changePreferences).toHaveBeenLastCalledWith({
			...own,
			groupSize: 12,
			tileLabels: false,
		}),
	);
	expect(await readKeeping()).toMatchObject({ value: { keeps: "nothing" } });
	// A page that still shows the old values cannot widen them.
	const answer = await handle["background/preferences-changed"](
		own,
		FROM_POPUP,
	);
	expect(answer).toMatchObject({ value: { groupSize: 12, tileLabels: false } });
	await withdraw();
	await vi.waitFor(() =>
		expect(browser.changePreferences).toHaveBeenLastCalledWith(own),
	);
	await vi.waitFor(async () =>
		expect(await readKeeping()).toEqual({ ok: true, value: DEFAULT_KEEPING }),
	);
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
