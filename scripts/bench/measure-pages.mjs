import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clickAction } from "../browser/click-action.mjs";
import { openExtensionPage } from "../browser/extension-page.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { serveFolder } from "../browser/serve-folder.mjs";
import { tabIdOfPopup } from "../browser/tab-id.mjs";
import { EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import { timeOfScript } from "./time-of-script.mjs";

const PASSES = 15;
/** Longer than the pause between two passes. */
const BETWEEN_MS = 700;
const QUIET_MS = 10_000;
const SCRIPT = "src/content/index.js";

/**
 * @typedef {object} PageTime
 * @property {string} what
 * @property {number} passes
 * @property {number} totalMs of the content script on the page's main thread
 * @property {number} longestMs at a stretch
 */

/** @returns {Promise<PageTime[]>} */
export async function measurePages() {
	const site = await serveFolder(join(PROJECT_ROOT, "test/fixtures/pages"));
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
	});
	try {
		const page = await browser.context.newPage();
		await page.route(/\/__pages\//, (route) =>
			route.continue({ url: route.request().url().replace("/__pages", "") }),
		);
		await page.goto(`${site.origin}/crowd/index.html`);
		await page.waitForSelector("body[data-ready]", { state: "attached" });
		const popup = await clickAction(browser, page);
		const tabId = await tabIdOfPopup(popup);
		await browser.cdp.send("Target.closeTarget", { targetId: popup.targetId });
		const extensionPage = await openExtensionPage(browser, tabId);
		const files = await readdir(join(EXTENSION_FOLDER, "src/content"));
		if (!files.includes("index.js")) throw new Error(`No ${SCRIPT} was built.`);
		await extensionPage.evaluate(putIn, { tabId, file: SCRIPT });
		// The first pass, and what the browser compiles at first.
		await sleep(3_000);
		const session = await browser.context.newCDPSession(page);
		const time = (/** @type {() => Promise<void>} */ work) =>
			timeOfScript(session, SCRIPT, work);
		const people = await time(async () => {
			for (let i = 0; i < PASSES; i++) {
				await page.evaluate(() => Reflect.get(window, "changePeople")());
				await sleep(BETWEEN_MS);
			}
		});
		const chat = await time(async () => {
			for (let i = 0; i < QUIET_MS / 100; i++) {
				await page.evaluate(() => Reflect.get(window, "changeChat")());
				await sleep(100);
			}
		});
		const idle = await time(() => sleep(QUIET_MS));
		return [
			{ what: "People change", passes: PASSES, ...people },
			{ what: "10 s in which only the chat changes", passes: 0, ...chat },
			{ what: "10 s in which nothing changes", passes: 0, ...idle },
		];
	} finally {
		await browser.dispose();
		await site.close();
	}
}

/** Runs in the extension's page, which answers the script's port. @param {{tabId: number, file: string}} what */
async function putIn({ tabId, file }) {
	chrome.runtime.onConnect.addListener((port) =>
		port.onMessage.addListener(() => {}),
	);
	await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
}
