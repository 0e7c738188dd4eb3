import { describe, expect, test, vi } from "vitest";
import type { MeetingTabs } from "../../src/background/meeting-tabs.ts";
import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { fail } from "../../src/core/base/result.ts";
import { NOBODY_PACKED } from "../../src/core/room/joined-people.ts";
import { NO_PACKED_GROUPS } from "../../src/core/session/packed-groups.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { fakeBackground } from "../support/fake-background.ts";

const REFUSED = fail(failureOf("injection-refused", "Cannot access contents"));

describe("switching on", () => {
	test("injects, opens the offscreen document and shows the badge", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		const switched = await tabs.switchOn(7);
		expect(switched).toMatchObject({ ok: true, value: { state: "on" } });
		expect(browser.inject).toHaveBeenCalledWith(7, expect.any(Number), true);
		expect(browser.isOffscreenOpen).toBe(true);
		expect(browser.badges.get(7)).toBe("on");
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
	});

	test("has a greater number than every switching on before, though the computer's date was set back", async () => {
		const { tabs, browser } = fakeBackground();
		const runs: (number | null)[] = [];
		for (const [tabId, atMs] of [
			[7, 1_700_000_000_000],
			[8, 1_600_000_000_000],
			[9, 1_800_000_000_000],
		] as const) {
			browser.wallMs.mockReturnValue(atMs);
			const switched = await tabs.switchOn(tabId);
			runs.push(switched.ok ? switched.value.sinceMs : null);
		}
		expect(runs).toEqual([
			1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000,
		]);
	});

	test("does nothing if the tab shows no page that can be read", async () => {
		const { tabs, browser } = fakeBackground();
		browser.probe.mockResolvedValue(fail(failureOf("page-is-file")));
		expect(await tabs.switchOn(7)).toMatchObject({
			error: { code: "page-is-file" },
		});
		expect(browser.inject).not.toHaveBeenCalled();
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("twice injects once", async () => {
		const { tabs, browser } = fakeBackground();
		const first = await tabs.switchOn(7);
		expect(await tabs.switchOn(7)).toEqual(first);
		expect(browser.inject).toHaveBeenCalledTimes(1);
	});

	test("fails on a page that refuses, and leaves nothing open", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		browser.inject.mockResolvedValue(fail(failureOf("page-not-readable")));
		const switched = await tabs.switchOn(7);
		expect(switched).toMatchObject({
			ok: false,
			error: { code: "page-not-readable" },
		});
		expect(browser.isOffscreenOpen).toBe(false);
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
	});

	test("is undone if the offscreen document cannot open", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		browser.ensureOffscreen.mockResolvedValue(
			fail(failureOf("offscreen-unavailable")),
		);
		expect(await tabs.switchOn(7)).toMatchObject({
			error: { code: "offscreen-unavailable" },
		});
		expect(browser.stopped).toHaveBeenCalledWith(7);
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
	});

	test("is undone if the tab's state cannot be stored, and says that this tab is not read", async () => {
		const { tabs, browser } = fakeBackground();
		fakeBrowser.storage.session.isFull = true;
		expect(await tabs.switchOn(7)).toMatchObject({
			error: { code: "tabs-full" },
		});
		expect(browser.stopped).toHaveBeenCalledWith(7);
	});
});

describe("switching off and closing", () => {
	test("keeps the offscreen document until the last tab is off", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.switchOn(7);
		await tabs.switchOn(8);
		await tabs.switchOff(7);
		expect(browser.isOffscreenOpen).toBe(true);
		expect(browser.ended).toHaveBeenCalledWith(7);
		expect(browser.stopped).toHaveBeenCalledWith(7);
		await tabs.forget(8);
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("closes the offscreen document only when the last tab's bins are written", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.switchOn(7);
		let written = () => {};
		browser.ended.mockReturnValue(
			new Promise((resolve) => {
				written = resolve;
			}),
		);
		const off = tabs.switchOff(7);
		await vi.waitFor(() => expect(browser.ended).toHaveBeenCalled());
		await new Promise((resolve) => setTimeout(resolve));
		expect(browser.isOffscreenOpen).toBe(true);
		written();
		await off;
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test.each([
		["switched off", 7, "", (tabs: MeetingTabs) => tabs.switchOff(7)],
		[
			"lost",
			7,
			"!",
			(tabs: MeetingTabs) => tabs.lose(7, failureOf("page-crashed")),
		],
		["replaced", 8, "!", (tabs: MeetingTabs) => tabs.replace(7, 8)],
	] as const)(
		"a tab that is %s has its new badge while its bins are still written",
		async (_, tabId, badge, change) => {
			const { tabs, browser } = fakeBackground();
			await tabs.switchOn(7);
			browser.ended.mockReturnValue(new Promise(() => {}));
			void change(tabs);
			await vi.waitFor(() => expect(browser.ended).toHaveBeenCalled());
			await new Promise((resolve) => setTimeout(resolve));
			expect(browser.badges.get(tabId)).toBe(badge);
		},
	);

	test("removes the checkpoint of the tab, and no other", async () => {
		const { tabs, checkpoints } = fakeBackground();
		const participants = [{ id: "0:a", name: "A", samples: 1, trace: [] }];
		await tabs.switchOn(7);
		await tabs.switchOn(8);
		await checkpoints.put({
			tabId: 7,
			takenAtMs: 9,
			participants,
			markers: [],
			told: NO_PACKED_GROUPS,
			toldPeople: NOBODY_PACKED,
		});
		await checkpoints.put({
			tabId: 8,
			takenAtMs: 9,
			participants,
			markers: [],
			told: NO_PACKED_GROUPS,
			toldPeople: NOBODY_PACKED,
		});
		await tabs.switchOff(7);
		expect((await checkpoints.of(7)).participants).toEqual([]);
		expect((await checkpoints.of(8)).participants).toEqual(participants);
	});

	test("a closed tab that was never on changes nothing", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.switchOn(7);
		await tabs.forget(99);
		expect(browser.ended).not.toHaveBeenCalled();
		expect(browser.isOffscreenOpen).toBe(true);
	});
});

describe("reaching a tab that has navigated", () => {
	test("injects again under the same run, and renews the badge", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.switchOn(7);
		browser.badges.clear();
		await tabs.reach(7, false);
		const [first, again] = browser.inject.mock.calls;
		expect(again).toEqual([7, first?.[1], false]);
		expect(browser.badges.get(7)).toBe("on");
	});

	test("marks the tab as lost, with the reason, if Chrome refuses", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.inject.mockResolvedValue(REFUSED);
		await tabs.reach(7, false);
		expect(await tabStore.of(7)).toMatchObject({
			state: "lost",
			failure: { code: "page-changed", detail: "Cannot access contents" },
		});
		expect(browser.badges.get(7)).toBe("!");
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("a lost tab keeps its badge, and can be switched on again", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.inject.mockResolvedValueOnce(REFUSED);
		await tabs.reach(7, false);
		browser.badges.clear();
		await tabs.reach(7, false);
		expect(browser.badges.get(7)).toBe("!");
		await tabs.switchOn(7);
		expect(await tabStore.of(7)).toMatchObject({ state: "on", failure: null });
	});

	test("waits for a page that still loads", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.tabStatus.mockResolvedValue("loading");
		await tabs.reach(7, true);
		expect(browser.inject).toHaveBeenCalledTimes(1);
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
	});

	test("forgets a tab that has gone unnoticed", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.tabStatus.mockResolvedValue("gone");
		await tabs.reach(7, true);
		expect(await tabStore.of(7)).toMatchObject({ state: "off" });
		expect(browser.isOffscreenOpen).toBe(false);
	});

	test("does not mistake a busy page for a lost one", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.inject.mockResolvedValue(fail(failureOf("meeting-disconnected")));
		await tabs.reach(7, true);
		expect(await tabStore.of(7)).toMatchObject({ state: "on" });
	});

	test.each([
		["crashed", "page-crashed"],
		["discarded", "tab-discarded"],
	] as const)(
		"of which the page has %s says so, and goes on when the page is loaded again",
		async (status, code) => {
			const { tabs, browser, tabStore } = fakeBackground();
			await tabs.switchOn(7);
			const before = await tabStore.of(7);
			browser.tabStatus.mockResolvedValueOnce(status);
			await tabs.reach(7, true);
			expect(await tabStore.of(7)).toMatchObject({
				state: "lost",
				failure: { code },
			});
			expect(browser.badges.get(7)).toBe("!");
			expect(browser.isOffscreenOpen).toBe(false);
			await tabs.reach(7, false);
			expect(await tabStore.of(7)).toEqual(before);
			expect(browser.badges.get(7)).toBe("on");
			expect(browser.isOffscreenOpen).toBe(true);
		},
	);

	test("stays lost after a crash while the page is not there, or is another that refuses", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.tabStatus.mockResolvedValueOnce("crashed");
		await tabs.reach(7, true);
		browser.inject.mockClear();
		browser.tabStatus.mockResolvedValueOnce("crashed");
		await tabs.reach(7, false);
		expect(browser.inject).not.toHaveBeenCalled();
		browser.inject.mockResolvedValue(REFUSED);
		await tabs.reach(7, false);
		expect(await tabStore.of(7)).toMatchObject({
			state: "lost",
			failure: { code: "page-crashed" },
		});
		expect(browser.badges.get(7)).toBe("!");
	});

	test("does not go on by itself after another site was shown", async () => {
		const { tabs, browser, tabStore } = fakeBackground();
		await tabs.switchOn(7);
		browser.inject.mockResolvedValueOnce(REFUSED);
		await tabs.reach(7, false);
		await tabs.reach(7, false);
		expect(await tabStore.of(7)).toMatchObject({ state: "lost" });
	});

	test("leaves tabs alone that are off", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.reach(7, false);
		await tabs.reachNewPageFrames(7);
		expect(browser.inject).not.toHaveBeenCalled();
	});

	test("reaches the iframes that a new permission opens, in all tabs that are on", async () => {
		const { tabs, browser } = fakeBackground();
		await tabs.switchOn(7);
		await tabs.switchOn(8);
		await tabs.switchOn(9);
		await tabs.switchOff(9);
		browser.inject.mockClear();
		await tabs.reachAllNewPageFrames();
		expect(
			browser.inject.mock.calls.map(([tabId, , afresh]) => [tabId, afresh]),
		).toEqual([
			[7, false],
			[8, false],
		]);
	});
});
