import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { POLICY_VERSION } from "../../src/core/base/lawful-use.ts";
import { DEFAULT_PREFERENCES } from "../../src/core/base/preferences.ts";
import { aRecord } from "../support/session-builders.ts";
import { installVersion } from "./support/install-version.ts";
import { keptOnDisk } from "./support/kept-on-disk.ts";
import { launch } from "./support/meeting.ts";

const DAY_MS = 86_400_000;
const NEWER = "9.0.0";
const OLDER = "0.0.1";

/** What a newer version may have stored: fields and values that this one does not know, next to those that it does. */
const PREFERENCES = {
	...DEFAULT_PREFERENCES,
	pace: "tidal",
	groupSize: 8,
	onlySelf: true,
	noticeLanguages: ["de", "tlh"],
	countsWhispers: true,
};
const SITE = { origin: "https://meet.example", wasGrantedBefore: true };
const SITES = [{ ...SITE, onDays: ["monday"] }, { everySiteOf: "example" }];
const PERSON = {
	...{ meeting: "meet.example/abc", key: "key:1", pageName: "Ada" },
	...{ name: null, isExcluded: true, untilMs: 5 },
};
const KEEPING = { keeps: "room", retentionDays: 14, reason: "" };

const lastAtMs = Date.now() - 10 * DAY_MS;
const times = { startedAtMs: lastAtMs - 3_600_000, lastAtMs };
const { settings } = aRecord();
const KNOWN = {
	...aRecord(undefined, { ...times, id: "known" }),
	weather: "rain",
};
const UNKNOWN = {
	...aRecord(undefined, { ...times, id: "unknown" }),
	settings: { ...settings, reads: "whispers" },
};

let folder = "";
let browser: ExtensionBrowser | undefined;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-downgrade-"));
});
afterAll(async () => {
	await browser?.dispose();
	await rm(folder, { recursive: true, force: true });
});

it("an older version loses and misreads nothing of what a newer one stored, and says what it cannot show", async () => {
	await installVersion(folder, NEWER);
	browser = await launch([], folder);
	const before = await browser.context.newPage();
	await before.goto(`${browser.origin}/src/history/index.html`);
	await before.getByText("No session yet").waitFor();
	await before.evaluate(
		async ({ local, sessions, keeping }) => {
			await chrome.storage.local.set(local);
			const database = await new Promise<IDBDatabase>((resolve) => {
				const opening = indexedDB.open("sessions");
				opening.onsuccess = () => resolve(opening.result);
			});
			const change = database.transaction(["sessions", "choices"], "readwrite");
			for (const session of sessions)
				change.objectStore("sessions").put(session, session.id);
			change.objectStore("choices").put(keeping, "keeping");
			await new Promise((resolve) => {
				change.oncomplete = resolve;
			});
			database.close();
		},
		{
			local: {
				preferences: PREFERENCES,
				"always-on-sites": SITES,
				people: [PERSON],
				consent: {
					policyVersion: POLICY_VERSION,
					context: { place: "other", isInEea: false },
					reads: "attention",
					givenAtMs: 1,
				},
			},
			sessions: [KNOWN, UNKNOWN],
			keeping: KEEPING,
		},
	);
	await browser.close();

	await installVersion(folder, OLDER);
	browser = await launch([], folder, true, browser.folder);
	const extensionPage = await openPlainExtensionPage(browser);
	const send = async (name: string, request: object) => {
		const { value } = await extensionPage.evaluate(
			(message) => chrome.runtime.sendMessage(message),
			{ name, request },
		);
		return value;
	};
	const stored = (key: string) =>
		extensionPage.evaluate(
			async (key) => (await chrome.storage.local.get(key))[key],
			key,
		);
	expect(
		await extensionPage.evaluate(() => chrome.runtime.getManifest().version),
	).toBe(OLDER);

	const preferences = await send("background/preferences-requested", {});
	expect(preferences).toEqual({
		...DEFAULT_PREFERENCES,
		...{ groupSize: 8, onlySelf: true, noticeLanguages: ["de"] },
	});
	expect(await send("background/consent-requested", {})).toMatchObject({
		reads: "attention",
	});
	// One change must leave the rest as the newer version left it.
	await send("background/preferences-changed", {
		...preferences,
		announces: false,
	});
	expect(await stored("preferences")).toEqual({
		...PREFERENCES,
		announces: false,
	});
	await send("background/person-chosen", {
		...PERSON,
		...{ key: "key:2", pageName: "Ben" },
	});
	expect(await stored("people")).toMatchObject([PERSON, { key: "key:2" }]);

	const list = await browser.context.newPage();
	await list.goto(`${browser.origin}/src/history/index.html`);
	const rows = list.locator(".sessions tbody tr");
	await rows.first().waitFor();
	expect(await rows.count()).toBe(1);
	expect(await list.locator(".storage").innerText()).toContain(
		"newer version of Roompulse",
	);
	await rows.getByText("Name", { exact: true }).click();
	await list.keyboard.type("Algebra 7b");
	await list.keyboard.press("Enter");
	await rows.getByText("Algebra 7b").waitFor();
	const { sessions } = await keptOnDisk(list);
	expect(sessions).toEqual([{ ...KNOWN, className: "Algebra 7b" }, UNKNOWN]);

	const options = await browser.context.newPage();
	await options.goto(`${browser.origin}/src/settings/index.html`);
	await options.getByText(SITE.origin).waitFor();
	await browser.close();

	await installVersion(folder, NEWER);
	browser = await launch([], folder, true, browser.folder);
	const after = await openPlainExtensionPage(browser);
	expect((await keptOnDisk(after)).sessions).toHaveLength(2);
});
