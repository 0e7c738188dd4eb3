import { describe, expect, test, vi } from "vitest";
import { peopleStore } from "../../src/background/people-store.ts";
import { failureOf } from "../../src/core/base/pipeline-failure.ts";
import { fail } from "../../src/core/base/result.ts";
import { MAX_CHOICES } from "../../src/core/page/person-choice.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { aChoice } from "../support/builders.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";

const LEFT_OUT = aChoice({ isExcluded: true });
const NAMELESS = aChoice({ key: "track:1", pageName: null, name: "Cy" });

function aStore(stored?: readonly unknown[]) {
	const { local, session } = fakeBrowser.storage;
	if (stored) local.entries.set("people", stored);
	return { lasting: local, passing: session, store: peopleStore() };
}

describe("the user's choices for people", () => {
	test("last, and are forgotten when the user wants it", async () => {
		const { store, lasting } = aStore();
		expect(await store.add(LEFT_OUT)).toBeNull();
		expect(await store.all()).toEqual({ choices: [LEFT_OUT], failure: null });
		expect(lasting.entries.get("people")).toEqual([LEFT_OUT]);
		await store.forget();
		expect(await store.all()).toEqual({ choices: [], failure: null });
	});

	test("end with the browser for people who are known only by their track", async () => {
		const { store, lasting } = aStore();
		await store.add(NAMELESS);
		expect((await store.all()).choices).toEqual([NAMELESS]);
		expect(lasting.entries.get("people")).toBeUndefined();
	});

	test("last until the browser closes if the disk is full, and the failure is reported", async () => {
		const { store, lasting, passing } = aStore([LEFT_OUT]);
		lasting.isFull = true;
		const readAgain = { ...LEFT_OUT, isExcluded: false };
		expect(await store.add(readAgain)).toMatchObject({
			code: "choice-not-kept",
		});
		// The later choice counts.
		expect((await store.all()).choices).toEqual([LEFT_OUT, readAgain]);
		lasting.isFull = false;
		expect(await store.add(readAgain)).toBeNull();
		expect(lasting.entries.get("people")).toEqual([]);
		expect(passing.entries.get("people")).toEqual([]);
	});

	test("last until the browser closes if too much is stored already", async () => {
		const all = Array.from({ length: MAX_CHOICES }, (_, i) =>
			aChoice({ key: `key:${i}`, pageName: `P ${i}`, isExcluded: true }),
		);
		const { store } = aStore(all);
		expect(await store.add(LEFT_OUT)).toMatchObject({ code: "choices-full" });
		expect((await store.all()).choices.at(-1)).toEqual(LEFT_OUT);
	});

	test.each([
		["is not a list", ["no list"]],
		["has a name that is not one", [{ ...LEFT_OUT, name: "a@b.example" }]],
		["has a name without end", [{ ...LEFT_OUT, pageName: "x".repeat(10_000) }]],
	])(
		"are reported as damaged if an entry %s; the others stay",
		async (_, bad) => {
			const { store } = aStore([...bad, LEFT_OUT]);
			expect(await store.all()).toMatchObject({
				choices: [LEFT_OUT],
				failure: { code: "choices-damaged" },
			});
		},
	);

	test("are not overwritten if they could not be read at all", async () => {
		const { store, lasting } = aStore([LEFT_OUT]);
		const write = vi.spyOn(lasting.api, "set");
		lasting.isUnreadable = true;
		const other = aChoice({ key: "key:bo", pageName: "Bo", isExcluded: true });
		expect(await store.add(other)).toMatchObject({ code: "choice-not-kept" });
		expect(write).not.toHaveBeenCalled();
		expect(await store.all()).toMatchObject({
			choices: [other],
			failure: { code: "choices-damaged" },
		});
	});
});

describe("a choice that the popup sends", () => {
	test("reaches the offscreen document at once while it runs, and at its start", async () => {
		const { handle, browser } = fakeBackground();
		const choose = () =>
			handle["background/person-chosen"](LEFT_OUT, FROM_POPUP);
		expect(await choose()).toEqual({
			ok: true,
			value: { count: 1, failure: null },
		});
		expect(browser.changeChoices).not.toHaveBeenCalled();
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP);
		await choose();
		expect(browser.changeChoices).toHaveBeenCalledWith([LEFT_OUT]);
		expect(
			await handle["background/offscreen-started"]({}, FROM_POPUP),
		).toMatchObject({ value: { choices: [LEFT_OUT] } });
	});

	test("restarts the offscreen document if that does not accept it", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP);
		browser.changeChoices.mockResolvedValue(
			fail(failureOf("offscreen-unavailable")),
		);
		await handle["background/person-chosen"](LEFT_OUT, FROM_POPUP);
		expect(browser.ensureOffscreen).toHaveBeenCalledTimes(2);
	});

	test("reaches the offscreen document after those made before it", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP);
		const other = aChoice({ key: "key:bo", pageName: "Bo", name: "B." });
		await Promise.all(
			[LEFT_OUT, other].map((choice) =>
				handle["background/person-chosen"](choice, FROM_POPUP),
			),
		);
		expect(browser.changeChoices).toHaveBeenLastCalledWith([LEFT_OUT, other]);
	});

	test("applies even if the disk is full, and the popup gets the failure", async () => {
		const { handle, browser } = fakeBackground();
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP);
		fakeBrowser.storage.local.isFull = true;
		expect(
			await handle["background/person-chosen"](LEFT_OUT, FROM_POPUP),
		).toMatchObject({ value: { failure: { code: "choice-not-kept" } } });
		expect(browser.changeChoices).toHaveBeenCalledWith([LEFT_OUT]);
	});

	test("can be forgotten with all others", async () => {
		const { handle } = fakeBackground();
		await handle["background/person-chosen"](LEFT_OUT, FROM_POPUP);
		expect(await handle["background/people-forgotten"]({}, FROM_POPUP)).toEqual(
			{ ok: true, value: { count: 0, failure: null } },
		);
	});
});
