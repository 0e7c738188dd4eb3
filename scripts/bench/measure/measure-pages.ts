import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Route } from "playwright-core";
import { clickAction } from "../../browser/click-action.ts";
import { closeTarget } from "../../browser/close-target.ts";
import { openExtensionPage } from "../../browser/extension-page.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../../browser/launch-extension.ts";
import { tabIdOfPopup } from "../../browser/tab-id.ts";
import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import { PROJECT_ROOT } from "../../setup/project-root.mjs";
import { timeOfScript } from "./time-of-script.ts";

const PAGES = join(PROJECT_ROOT, "test/fixtures/pages");
const CHANGES = 8;
/** Long enough for two passes: one when people change, one when the new video plays. */
const BETWEEN_MS = 1_500;
const QUIET_MS = 10_000;
const PREPARED_MS = 4_000;
const SCRIPT = "src/content/index.js";

interface PageTime {
	what: string;
	passes: number;
	/** The content script's time on the page's main thread. */
	totalMs: number;
	/** The longest uninterrupted stretch. */
	longestMs: number;
}

/** One host of a known site and one of an unknown site. */
const HOSTS = ["meet.google.com", "calls.example"];

export async function measurePages(): Promise<PageTime[]> {
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

async function servePage(route: Route) {
	const { pathname } = new URL(route.request().url());
	const path = pathname.startsWith("/__pages/")
		? pathname.slice("/__pages/".length)
		: "crowd/index.html";
	await route.fulfill({ path: join(PAGES, path) });
}

async function measureOn(
	browser: ExtensionBrowser,
	host: string,
): Promise<PageTime[]> {
	const page = await browser.context.newPage();
	await page.goto(`https://${host}/abc-defg-hij`);
	await page.waitForSelector("body[data-ready]", { state: "attached" });
	const popup = await clickAction(browser, page);
	const tabId = await tabIdOfPopup(popup);
	await closeTarget(browser, popup);
	const extensionPage = await openExtensionPage(browser, tabId);
	const files = await readdir(join(EXTENSION_FOLDER, "src/content"));
	if (!files.includes("index.js")) throw new Error(`No ${SCRIPT} was built.`);
	// Opening the popup prepares the offscreen document, which would request frames; wait for it so that it can be closed.
	await sleep(PREPARED_MS);
	await extensionPage.evaluate(injectScript, { tabId, file: SCRIPT });
	// The first pass and the browser's compilation are not measured.
	await sleep(3_000);
	const session = await browser.context.newCDPSession(page);
	const time = (work: () => Promise<void>) =>
		timeOfScript(session, SCRIPT, work);
	const change = async (what: string, everyMs: number, times: number) => {
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

/** Runs in the extension's page, which answers the script's port instead of the offscreen document. */
async function injectScript({ tabId, file }: { tabId: number; file: string }) {
	if (await chrome.offscreen.hasDocument())
		await chrome.offscreen.closeDocument();
	chrome.runtime.onConnect.addListener((port) =>
		port.onMessage.addListener(() => {}),
	);
	await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
}
