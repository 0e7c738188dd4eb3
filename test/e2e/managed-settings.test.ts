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
import { launch, watchMeeting } from "./support/meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./support/meeting-site.ts";

/** Where the browser looks for an administrator's policy on Linux. */
const POLICY_FOLDER = findBrowser().includes("chromium")
	? "/etc/chromium/policies/managed"
	: "/etc/opt/chrome/policies/managed";
/** The browser looks every few seconds. */
const PATIENCE_MS = 60_000;

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

it.skipIf(!canSetPolicy)(
	"an administrator's policy reaches a meeting that is read, locks the settings, ends the reading, and leaves nothing behind",
	async () => {
		if (!browser || !site)
			throw new Error("The browser starts before the test.");
		const { extensionId, context } = browser;
		const set = (settings: object) =>
			writeFile(
				policyFile,
				JSON.stringify({
					"3rdparty": { extensions: { [extensionId]: settings } },
				}),
			);
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
				expect(value.faults).toEqual([]);
				return value.settings.leastGroupSize === 6;
			},
			PATIENCE_MS,
		);

		await set({
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

		await set({ ReadsAtMost: "nothing", AlwaysOnSites: [site.origin] });
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
