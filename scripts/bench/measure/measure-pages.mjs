import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clickAction } from "../../browser/click-action.mjs";
import { closeTarget } from "../../browser/close-target.mjs";
import { openExtensionPage } from "../../browser/extension-page.mjs";
import { launchExtension } from "../../browser/launch-extension.mjs";
import { tabIdOfPopup } from "../../browser/tab-id.mjs";
import { EXTENSION_FOLDER } from "../../setup/build-steps.mjs";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";
import { timeOfScript } from "./time-of-script.mjs";

const PAGES = join(PROJECT_ROOT, "test/fixtures/pages");
const CHANGES = 8;
/** Time for two passes: one when people change, one when the new video plays. */
const BETWEEN_MS = 1_500;
const QUIET_MS = 10_000;
const PREPARED_MS = 4_000;
const SCRIPT = "src/content/index.js";

/**
 * @typedef {object} PageTime
 * @property {string} what
 * @property {number} passes
 * @property {number} totalMs of the content script on the page's main thread
 * @property {number} longestMs at a stretch
 */

/** A host that is known, and one that is not. */
const HOSTS = ["meet.google.com", "calls.example"];

/** @returns {Promise<PageTime[]>} */
export async function measurePages() {
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
	});
	try {
		await browser.context.route(/^https:/, servePage);
		const measured = [];
		for (const host of HOSTS)
			measured.push(...(await measureOn(browser, host)));
		return measured;
	} finally {
		await browser.dispose();
	}
}

/** @param {import("playwright-core").Route} route */
async function servePage(route) {
	const { pathname } = new URL(route.request().url());
	const path = pathname.startsWith("/__pages/")
		? pathname.slice("/__pages/".length)
		: "crowd/index.html";
	await route.fulfill({ path: join(PAGES, path) });
}

/**
 * @param {import("../../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {string} host
 * @returns {Promise<PageTime[]>}
 */
async function measureOn(browser, host) {
	const page = await browser.context.newPage();
	await page.goto(`https://${host}/abc-defg-hij`);
	await page.waitForSelector("body[data-ready]", { state: "attached" });
	const popup = await clickAction(browser, page);
	const tabId = await tabIdOfPopup(popup);
	await closeTarget(browser, popup);
	const extensionPage = await openExtensionPage(browser, tabId);
	const files = await readdir(join(EXTENSION_FOLDER, "src/content"));
	if (!files.includes("index.js")) throw new Error(`No ${SCRIPT} was built.`);
	// Opening the popup prepares the offscreen document, which would ask for pictures.
	await sleep(PREPARED_MS);
	await extensionPage.evaluate(putIn, { tabId, file: SCRIPT });
	// The first pass, and what the browser compiles at first.
	await sleep(3_000);
	const session = await browser.context.newCDPSession(page);
	const time = (/** @type {() => Promise<void>} */ work) =>
		timeOfScript(session, SCRIPT, work);
	const change = async (
		/** @type {string} */ what,
		/** @type {number} */ everyMs,
		/** @type {number} */ times,
	) => {
		await page.evaluate(
			(values) => Reflect.get(window, "change")(...values),
			[what, everyMs, times],
		);
		await sleep(everyMs * (times + 1));
	};
	const people = await time(() => change("people", BETWEEN_MS, CHANGES));
	const chat = await time(() => change("chat", 100, QUIET_MS / 100));
	const idle = await time(() => sleep(QUIET_MS));
	await page.close();
	await extensionPage.close();
	return [
		{ what: `${host}: people change`, passes: 2 * CHANGES, ...people },
		{
			what: `${host}: 10 s in which only the chat changes`,
			passes: 0,
			...chat,
		},
		{ what: `${host}: 10 s in which nothing changes`, passes: 0, ...idle },
	];
}

/** Runs in the extension's page, which answers the script's port. @param {{tabId: number, file: string}} what */
async function putIn({ tabId, file }) {
	if (await chrome.offscreen.hasDocument())
		await chrome.offscreen.closeDocument();
	chrome.runtime.onConnect.addListener((port) =>
		port.onMessage.addListener(() => {}),
	);
	await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
}
