import { expect, test } from "vitest";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import {
	AFTER_UPDATE,
	TRIAL_PAGE,
	WELCOME_PAGE,
} from "../../src/platform/own-pages.ts";
import { fakeBrowser } from "../support/browser/fake-browser.ts";
import { EXTENSION_URL } from "../support/browser/fake-runtime.ts";
import { FROM_POPUP, fakeBackground } from "../support/fake-background.ts";
import { soon } from "../support/soon.ts";

const opened = () =>
	fakeBrowser.tabs.api.create.mock.calls.map(([{ url }]) => url);

const install = (reason: string) =>
	fakeBrowser.runtime.api.onInstalled.fire({ reason });

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("an installation opens the welcome page", async () => {
	fakeBackground({ consented: false });
	install("install");
	await soon(() => expect(opened()).toEqual([EXTENSION_URL + WELCOME_PAGE]));
});

test("an update opens nothing where the user's answer still counts, or there is none", async () => {
	fakeBackground();
	install("update");
	install("chrome_update");
	await settle();
	fakeBrowser.storage.local.entries.delete("consent");
	install("update");
	await settle();
	expect(opened()).toEqual([]);
});

test("an update that changes what is read or kept says so once, and asks again", async () => {
	const { handle } = fakeBackground();
	fakeBrowser.storage.local.entries.set("consent", {
		policyVersion: POLICY_VERSION - 1,
		context: { place: "other", isInEea: false },
		reads: "attention",
		givenAtMs: 1,
	});
	install("update");
	await soon(() =>
		expect(opened()).toEqual([
			`${EXTENSION_URL}${WELCOME_PAGE}${AFTER_UPDATE}`,
		]),
	);
	install("update");
	await settle();
	expect(opened()).toHaveLength(1);
	expect(
		await handle["background/consent-requested"]({}, FROM_POPUP),
	).toMatchObject({ value: null });
	expect(
		await handle["background/asked-again-requested"]({}, FROM_POPUP),
	).toMatchObject({ value: { forWhat: "policy" } });
});

test("the demo meeting of the package is asked to load the content script, and nothing is injected", async () => {
	const { handle } = fakeBackground();
	const page = fakeBrowser.tabs.page(7);
	page.url = EXTENSION_URL + TRIAL_PAGE;
	page.answer = () => ({ ok: true, value: {} });
	expect(
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP),
	).toMatchObject({ ok: true, value: { state: "on" } });
	expect(page.injected).toEqual([]);
	expect(page.received).toContainEqual({
		name: "trial/reader-requested",
		request: { file: "content.js", runId: expect.any(Number), afresh: true },
	});
});

test("no other page of ours is read", async () => {
	const { handle } = fakeBackground();
	const page = fakeBrowser.tabs.page(7);
	page.url = EXTENSION_URL + WELCOME_PAGE;
	page.refuse = () => "Cannot access contents of the page.";
	expect(
		await handle["background/switch-on-requested"]({ tabId: 7 }, FROM_POPUP),
	).toMatchObject({ error: { code: "injection-refused" } });
	expect(page.received).toEqual([]);
});
