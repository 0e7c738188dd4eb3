import {
	access,
	constants,
	cp,
	mkdir,
	mkdtemp,
	readFile,
	rm,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { until } from "../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { findBrowser } from "../../scripts/setup/find-browser.ts";
import { PROJECT_ROOT } from "../../scripts/setup/project-root.mjs";
import { NOTHING_MANAGED } from "../../src/core/session/managed-settings.ts";
import { launch, watchMeeting } from "./support/meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./support/meeting-site.ts";

/** Where the browser looks for an administrator's policy on Linux. */
const POLICY_FOLDER = findBrowser().includes("chromium")
	? "/etc/chromium/policies/managed"
	: "/etc/opt/chrome/policies/managed";
/** The browser looks every few seconds. */
const PATIENCE_MS = 120_000;

const canSetPolicy =
	process.platform === "linux" &&
	(await mkdir(POLICY_FOLDER, { recursive: true })
		.then(() => access(POLICY_FOLDER, constants.W_OK))
		.then(
			() => true,
			() => false,
		));

let folder = "";
let site: MeetingSite | undefined;
let browser: ExtensionBrowser | undefined;
let policyFile = "";

beforeAll(async () => {
	if (!canSetPolicy) return;
	folder = await mkdtemp(join(tmpdir(), "roompulse-managed-"));
	// A copy has an id of its own, so the policy reaches no other test's extension.
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	site = await serveMeetingSite();
	browser = await launch([], folder);
	policyFile = join(POLICY_FOLDER, `${browser.extensionId}.json`);
});
afterAll(async () => {
	await browser?.dispose();
	await site?.close();
	if (policyFile) await rm(policyFile, { force: true });
	if (folder) await rm(folder, { recursive: true, force: true });
});

/** The file of docs/managed-settings.md, as it stands there. */
async function samplePolicy(extensionId: string): Promise<string> {
	const text = await readFile(
		join(PROJECT_ROOT, "docs/managed-settings.md"),
		"utf8",
	);
	const [, sample = ""] = /```json\n([^`]+)```/.exec(text) ?? [];
	return sample.replace("EXTENSION_ID", extensionId);
}

/** Runs in a page of the extension. */
async function readLimits(): Promise<unknown> {
	const opening = indexedDB.open("sessions");
	await new Promise((resolve) => {
		opening.onsuccess = resolve;
	});
	const database = opening.result;
	const choices = database.transaction("choices").objectStore("choices");
	const reading = choices.get("keeping-limits");
	await new Promise((resolve) => {
		reading.onsuccess = resolve;
	});
	database.close();
	return reading.result;
}

/** Writes the extension's policy, as an administrator does. */
function set(extensionId: string, settings: object): Promise<void> {
	return writeFile(
		join(POLICY_FOLDER, `${extensionId}.json`),
		JSON.stringify({ "3rdparty": { extensions: { [extensionId]: settings } } }),
	);
}

it.skipIf(!canSetPolicy)(
	"of a policy that is there before the installation, a misspelt limit is the strictest, and Chrome drops what has a wrong type or is unknown",
	async () => {
		if (!browser) throw new Error("The browser starts before the test.");
		const { extensionId } = browser;
		await set(extensionId, {
			...{ Place: "scool", ReadsAtMost: "atention", Language: "tlh" },
			...{ KeepsAtMost: "rooms", KeepsAtMostDays: 3_650 },
			...{ LeastGroupSize: 99, AlwaysOnSites: ["http://meet.example"] },
			...{ TileLabels: "no", NoticeBeforeEachMeeting: 1, ReadsMinds: true },
		});
		const fresh = await launch([], folder);
		try {
			expect(fresh.extensionId).toBe(extensionId);
			const page = await fresh.context.newPage();
			await page.goto(`${fresh.origin}/src/history/index.html`);
			await page.getByText("No session yet").waitFor();
			const managed = () =>
				page.evaluate(async () => {
					const name = "background/managed-requested";
					const message = { name, request: {} };
					return (await chrome.runtime.sendMessage(message)).value;
				});
			await until(
				"The organisation's settings",
				async () => (await managed()).faults.length > 0,
				PATIENCE_MS,
			);
			const { settings, faults } = await managed();
			expect(settings).toEqual({
				...NOTHING_MANAGED,
				...{ readsAtMost: "attention", leastGroupSize: 30 },
				...{ keepsAtMost: "nothing", keepsAtMostDays: 1, alwaysOnSites: [] },
			});
			expect(faults.toSorted()).toEqual([
				"AlwaysOnSites",
				"KeepsAtMost",
				"KeepsAtMostDays",
				"Language",
				"Place",
				"ReadsAtMost",
			]);
			// The document that writes sessions only looks into the database.
			await until(
				"The limits of what is kept",
				async () => {
					const limits = await page.evaluate(readLimits);
					return Object(limits).keepsAtMost === "nothing";
				},
				PATIENCE_MS,
			);
			const settingsPage = await fresh.context.newPage();
			await settingsPage.goto(`${fresh.origin}/src/settings/index.html`);
			await settingsPage.getByText("ReadsAtMost").waitFor();
		} finally {
			await fresh.dispose();
			await rm(policyFile, { force: true });
		}
	},
	4 * PATIENCE_MS,
);

it.skipIf(!canSetPolicy)(
	"an administrator's policy reaches a meeting that is read, locks the settings, ends the reading, and leaves nothing behind",
	async () => {
		if (!browser || !site)
			throw new Error("The browser starts before the test.");
		const { extensionId, context } = browser;
		const watched = await watchMeeting(
			browser,
			`${site.origin}/two-people.html`,
		);
		const { tabId } = watched;
		// The popup's own page begins anew with another language.
		const extensionPage = await openPlainExtensionPage(browser);
		const ask = (name: string, more: object = {}) =>
			extensionPage.evaluate((message) => chrome.runtime.sendMessage(message), {
				name,
				request: { tabId, ...more },
			});

		await writeFile(policyFile, await samplePolicy(extensionId));
		await until(
			"The policy that administrators copy",
			async () => {
				const { value } = await ask("background/managed-requested");
				// Until then the browser may still have the policy of the test before.
				if (value.settings.leastGroupSize !== 6) return false;
				expect(value.faults).toEqual([]);
				return true;
			},
			PATIENCE_MS,
		);

		await set(extensionId, {
			LeastGroupSize: 9,
			TileLabels: false,
			NoticeBeforeEachMeeting: true,
			Language: "de",
		});
		await until(
			"The larger group size",
			async () => {
				const { value } = await ask("background/preferences-requested");
				return value.groupSize === 9 && value.language === "de";
			},
			PATIENCE_MS,
		);
		const settings = await context.newPage();
		await settings.goto(`${browser.origin}/src/settings/index.html`);
		await settings.waitForSelector("fieldset[disabled] input[name=tileLabels]");
		await settings.waitForSelector("fieldset[disabled] select[name=language]");
		expect(await settings.getAttribute("html", "lang")).toBe("de");
		expect(await settings.textContent("#notice ~ p:nth-of-type(2)")).toContain(
			"Ihre Organisation möchte",
		);
		await settings.close();

		const told = (isNoticeCopied: boolean) =>
			ask("background/people-told", { isNoticeCopied });
		expect(await told(false)).toMatchObject({ ok: false });
		expect(await told(true)).toMatchObject({ ok: true });

		await set(extensionId, {
			ReadsAtMost: "nothing",
			AlwaysOnSites: [site.origin],
		});
		await until(
			"The end of reading",
			async () => {
				const { value } = await ask("background/meeting-tab-requested");
				return value.failure?.code === "reading-forbidden";
			},
			PATIENCE_MS,
		);

		await rm(policyFile);
		await until(
			"The user's own group size",
			async () => {
				const { value } = await ask("background/preferences-requested");
				return value.groupSize === 5;
			},
			PATIENCE_MS,
		);
		expect(await ask("background/switch-on-requested")).toMatchObject({
			ok: true,
			value: { state: "on" },
		});
	},
	4 * PATIENCE_MS,
);
