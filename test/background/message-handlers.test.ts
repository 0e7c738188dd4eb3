import { describe, expect, test } from "vitest";
import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { fail, succeed } from "../../src/core/base/result.ts";
import { NOBODY_PACKED } from "../../src/core/room/joined-people.ts";
import { NO_PACKED_GROUPS } from "../../src/core/session/packed-groups.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { ANYWHERE } from "../support/contexts.ts";
import {
	FROM_POPUP,
	FROM_TAB_7,
	fakeBackground,
} from "../support/fake-background.ts";

const TAB = { tabId: 7 };
const AGREED = {
	context: ANYWHERE,
	reads: "attention-and-expression",
} as const;
const PARTICIPANTS = [{ id: "0:a", name: "A", samples: 3, trace: [] }];

describe("preferences", () => {
	const writing = { ...DEFAULT_PREFERENCES, notesExpected: true };

	test("are the defaults until changed, and outlive the worker", async () => {
		const { handle, restart } = fakeBackground();
		const ask = (from: typeof handle) =>
			from["background/preferences-requested"]({}, FROM_POPUP);
		expect(await ask(handle)).toEqual({
			ok: true,
			value: DEFAULT_PREFERENCES,
		});
		await handle["background/preferences-changed"](writing, FROM_POPUP);
		expect(await ask(restart().handle)).toEqual({ ok: true, value: writing });
	});

	test("reach the offscreen document at its start, and when they change while it runs", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/preferences-changed"](writing, FROM_POPUP);
		expect(browser.changePreferences).not.toHaveBeenCalled();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(
			await handle["background/offscreen-started"]({}, FROM_POPUP),
		).toMatchObject({ value: { preferences: writing } });
		await handle["background/preferences-changed"](writing, FROM_POPUP);
		expect(browser.changePreferences).toHaveBeenCalledWith(writing);
	});
});

describe("a tab whose people were not told", () => {
	const refusal = async (probed: ReturnType<typeof fail> | null) => {
		const { handle, browser } = fakeBackground({ told: false });
		if (probed) browser.probe.mockResolvedValue(probed);
		return handle["background/switch-on-requested"](TAB, FROM_POPUP);
	};

	test("is not switched on", async () => {
		expect(await refusal(null)).toEqual(fail(failureOf("people-untold")));
	});

	test("is refused for its page first, since nobody need be told of one that cannot be read", async () => {
		const refused = fail(failureOf("injection-refused"));
		expect(await refusal(refused)).toEqual(refused);
	});
});

describe("all tabs' states", () => {
	test("are given to a page of ours that asks", async () => {
		const { handle } = fakeBackground();
		const ask = () =>
			handle["background/meeting-tabs-requested"]({}, FROM_POPUP);
		expect(await ask()).toEqual({ ok: true, value: [] });
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(await ask()).toMatchObject({
			value: [{ tabId: 7, state: "on" }],
		});
	});
});

describe("consent", () => {
	test("must be given before any tab is switched on", async () => {
		const { handle, browser } = fakeBackground({ consented: false });
		expect(
			await handle["background/switch-on-requested"](TAB, FROM_POPUP),
		).toMatchObject({ error: { code: "consent-missing" } });
		expect(browser.inject).not.toHaveBeenCalled();
		await handle["background/consent-given"](
			{ context: ANYWHERE, reads: "attention" },
			FROM_POPUP,
		);
		expect(
			await handle["background/switch-on-requested"](TAB, FROM_POPUP),
		).toMatchObject({ ok: true });
	});

	test("is null until given", async () => {
		const { handle } = fakeBackground({ consented: false });
		expect(
			await handle["background/consent-requested"]({}, FROM_POPUP),
		).toEqual({ ok: true, value: null });
	});

	test("is asked for again, for a reason, where an earlier version was answered, and only until it is given", async () => {
		const { handle } = fakeBackground({ consented: false });
		const why = () =>
			handle["background/asked-again-requested"]({}, FROM_POPUP);
		expect(await why()).toEqual(succeed({ forWhat: null }));
		const { local } = fakeBrowser.storage;
		const ofVersion020 = { policyVersion: 1, reads: "attention", givenAtMs: 5 };
		await local.api.set({ consent: ofVersion020 });
		expect(await why()).toEqual(succeed({ forWhat: "context" }));
		await local.api.set({
			consent: { ...ofVersion020, context: ANYWHERE, policyVersion: 0 },
		});
		expect(await why()).toEqual(succeed({ forWhat: "policy" }));
		await handle["background/consent-given"](AGREED, FROM_POPUP);
		expect(await why()).toEqual(succeed({ forWhat: null }));
	});

	test("reaches the offscreen document on a change only while one is needed", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/consent-given"](AGREED, FROM_POPUP);
		expect(browser.changeAgreement).not.toHaveBeenCalled();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/consent-given"](AGREED, FROM_POPUP);
		expect(browser.changeAgreement).toHaveBeenCalledWith(AGREED);
	});

	test("restarts the offscreen document if that does not accept it", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		browser.changeAgreement.mockResolvedValue(
			fail(failureOf("offscreen-unavailable")),
		);
		await handle["background/consent-given"](
			{ context: ANYWHERE, reads: "attention" },
			FROM_POPUP,
		);
		expect(browser.ensureOffscreen).toHaveBeenCalledTimes(2);
	});

	test("is a failure if it cannot be stored, and the older one stays", async () => {
		const { handle } = fakeBackground();
		fakeBrowser.storage.local.isFull = true;
		expect(
			await handle["background/consent-given"](
				{ context: ANYWHERE, reads: "attention-and-expression" },
				FROM_POPUP,
			),
		).toMatchObject({ error: { code: "storage-full" } });
		expect(
			await handle["background/consent-requested"]({}, FROM_POPUP),
		).toMatchObject({ value: { reads: "attention" } });
	});
});

describe("a content script that misses the offscreen document", () => {
	test("gets it back while its tab is on", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		browser.isOffscreenOpen = false;
		await handle["background/offscreen-missed"]({}, FROM_TAB_7);
		expect(browser.isOffscreenOpen).toBe(true);
		expect(browser.stopped).not.toHaveBeenCalled();
	});

	test("is told to stop when its tab is off", async () => {
		const { handle, browser } = fakeBackground();
		expect(
			await handle["background/offscreen-missed"]({}, FROM_TAB_7),
		).toMatchObject({ ok: true });
		expect(browser.stopped).toHaveBeenCalledWith(7);
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("and says so without end keeps a switch-off waiting for one check at most", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		browser.ensureOffscreen.mockClear();
		const flood = () =>
			Array.from({ length: 30_000 }, () =>
				handle["background/offscreen-missed"]({}, FROM_TAB_7),
			);
		const before = flood();
		const off = handle["background/switch-off-requested"](TAB, FROM_POPUP);
		const after = flood();
		expect(await off).toMatchObject({ value: { state: "off" } });
		expect(browser.ensureOffscreen).toHaveBeenCalledTimes(1);
		await Promise.all([...before, ...after]);
	});
});

const TAKEN = {
	takenAtMs: 9,
	participants: PARTICIPANTS,
	markers: [],
	told: NO_PACKED_GROUPS,
	toldPeople: NOBODY_PACKED,
};
const NOTHING_TAKEN = {
	takenAtMs: 0,
	participants: [],
	markers: [],
	told: NO_PACKED_GROUPS,
	toldPeople: NOBODY_PACKED,
};

describe("the offscreen document", () => {
	test("gets, at its start, the reading scope and every tab that is on", async () => {
		const { handle } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/switch-on-requested"]({ tabId: 8 }, FROM_POPUP);
		await handle["background/checkpoint-taken"](
			{ ...TAKEN, tabId: 8 },
			FROM_POPUP,
		);
		expect(
			await handle["background/offscreen-started"]({}, FROM_POPUP),
		).toEqual({
			ok: true,
			value: {
				agreement: { context: ANYWHERE, reads: "attention" },
				preferences: DEFAULT_PREFERENCES,
				choices: [],
				checkpoints: [
					{ ...NOTHING_TAKEN, tabId: 7 },
					{ ...TAKEN, tabId: 8 },
				],
			},
		});
	});

	test("is answered while a switch-on still waits for it", async () => {
		const { handle, browser } = fakeBackground();
		browser.ensureOffscreen.mockImplementation(async () => {
			await handle["background/offscreen-started"]({}, FROM_POPUP);
			return { ok: true, value: null };
		});
		expect(
			await handle["background/switch-on-requested"](TAB, FROM_POPUP),
		).toMatchObject({ ok: true });
	});

	test("keeps the older checkpoint when the store is full", async () => {
		const { handle, checkpoints } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		const taken = { ...TAKEN, tabId: 7 };
		await handle["background/checkpoint-taken"](taken, FROM_POPUP);
		fakeBrowser.storage.session.isFull = true;
		expect(
			await handle["background/checkpoint-taken"](
				{ ...NOTHING_TAKEN, tabId: 7 },
				FROM_POPUP,
			),
		).toMatchObject({ error: { code: "storage-full" } });
		expect(await checkpoints.of(7)).toEqual(taken);
	});

	test("stores nothing for a tab that ended meanwhile", async () => {
		const { handle, checkpoints } = fakeBackground();
		await handle["background/checkpoint-taken"](
			{ ...TAKEN, tabId: 7 },
			FROM_POPUP,
		);
		expect((await checkpoints.of(7)).participants).toEqual([]);
	});

	test("causes late page frames to be reached with each checkpoint", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/checkpoint-taken"](
			{ ...NOTHING_TAKEN, tabId: 7 },
			FROM_POPUP,
		);
		expect(browser.inject).toHaveBeenLastCalledWith(
			7,
			expect.any(Number),
			false,
		);
	});

	test("causes all page frames of a silent tab to be reached again", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/tab-silent"](TAB, FROM_POPUP);
		expect(browser.inject).toHaveBeenLastCalledWith(
			7,
			expect.any(Number),
			true,
		);
	});

	test("is told again that a tab has ended if it still reads it", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/switch-off-requested"](TAB, FROM_POPUP);
		browser.ended.mockClear();
		await handle["background/tab-silent"](TAB, FROM_POPUP);
		expect(browser.ended).toHaveBeenCalledWith(7);
	});

	test("is not told to end a silent tab that is still on", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/tab-silent"](TAB, FROM_POPUP);
		expect(browser.ended).not.toHaveBeenCalled();
	});
});

describe("the worker", () => {
	test("knows the state of every tab again after it was ended", async () => {
		const { handle, restart, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		const again = restart().handle;
		expect(
			await again["background/meeting-tab-requested"](TAB, FROM_POPUP),
		).toMatchObject({ value: { state: "on" } });
		await again["background/switch-off-requested"](TAB, FROM_POPUP);
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("lets no two changes interleave", async () => {
		const { handle, browser, tabStore } = fakeBackground();
		await Promise.all([
			handle["background/switch-on-requested"](TAB, FROM_POPUP),
			handle["background/switch-on-requested"]({ tabId: 8 }, FROM_POPUP),
			handle["background/switch-off-requested"](TAB, FROM_POPUP),
		]);
		expect((await tabStore.all()).map(({ tabId }) => tabId)).toEqual([8]);
		expect(browser.isOffscreenOpen).toBe(true);
	});
});

describe("preparing", () => {
	test("opens the offscreen document before anything is switched on, and even before consent", async () => {
		const { handle, browser } = fakeBackground({ consented: false });
		await handle["background/preparation-requested"]({}, FROM_POPUP);
		expect(browser.isOffscreenOpen).toBe(true);
		expect(browser.inject).not.toHaveBeenCalled();
	});

	test("ends when the document says that it is idle", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/preparation-requested"]({}, FROM_POPUP);
		await handle["background/offscreen-idle"]({}, FROM_POPUP);
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("is not undone while a tab is on", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		await handle["background/offscreen-idle"]({}, FROM_POPUP);
		expect(browser.isOffscreenOpen).toBe(true);
	});

	test("uses a choice that is made meanwhile", async () => {
		const { handle, browser } = fakeBackground({ consented: false });
		await handle["background/preparation-requested"]({}, FROM_POPUP);
		await handle["background/consent-given"](AGREED, FROM_POPUP);
		expect(browser.changeAgreement).toHaveBeenCalledWith(AGREED);
	});
});

describe("reading", () => {
	test("is allowed in a tab that is on, and in no other", async () => {
		const { handle } = fakeBackground();
		const asked = () => handle["background/reading-requested"](TAB, FROM_POPUP);
		expect(await asked()).toEqual({ ok: true, value: { isOn: false } });
		// A question while the tab is being switched on waits for that.
		const switching = handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(await asked()).toEqual({ ok: true, value: { isOn: true } });
		await switching;
		await handle["background/switch-off-requested"](TAB, FROM_POPUP);
		expect(await asked()).toEqual({ ok: true, value: { isOn: false } });
	});

	test("ends with the next checkpoint if the tab is not on, in case the message was missed", async () => {
		const { handle } = fakeBackground();
		const take = () =>
			handle["background/checkpoint-taken"]({ ...TAKEN, ...TAB }, FROM_POPUP);
		expect(await take()).toEqual({ ok: true, value: { isOn: false } });
		await handle["background/switch-on-requested"](TAB, FROM_POPUP);
		expect(await take()).toEqual({ ok: true, value: { isOn: true } });
	});
});
