import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../setup/find-browser.mjs";

/**
 * A browser with the built extension, and a profile of its own that goes when
 * it is closed.
 *
 * @typedef {object} ExtensionBrowser
 * @property {import("playwright-core").BrowserContext} context
 * @property {import("playwright-core").CDPSession} session the browser's own
 * @property {string} extensionId
 * @property {string} origin `chrome-extension://…`
 * @property {string} netLogFile complete once the browser is closed
 * @property {() => Promise<void>} close keeps the network log
 * @property {() => Promise<void>} dispose closes, and removes profile and log
 */

/**
 * @param {object} options
 * @param {string} options.extensionFolder a built extension
 * @param {boolean} options.headless
 * @param {readonly string[]} [options.flags] more flags for Chromium
 * @param {{width: number, height: number} | null} [options.viewport] null: the window's own
 * @returns {Promise<ExtensionBrowser>}
 * @throws {Error} with the manifest's faults in words
 */
export async function launchExtension(options) {
	const { extensionFolder, headless, flags = [], viewport = null } = options;
	const executablePath = findBrowser();
	const folder = await mkdtemp(join(tmpdir(), "roompulse-browser-"));
	const netLogFile = join(folder, "net-log.json");
	const context = await chromium.launchPersistentContext(
		join(folder, "profile"),
		{
			executablePath,
			// Playwright's own headless mode is the old shell, which has no extensions.
			headless: false,
			viewport,
			ignoreDefaultArgs: ["--disable-extensions"],
			args: [
				...(headless ? ["--headless=new"] : []),
				"--enable-unsafe-extension-debugging",
				`--log-net-log=${netLogFile}`,
				...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
				...flags,
			],
		},
	);
	const close = () => context.close();
	const dispose = async () => {
		await close();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		const browser = context.browser();
		if (!browser) throw new Error("The browser has gone.");
		const session = await browser.newBrowserCDPSession();
		const { id } = await session.send("Extensions.loadUnpacked", {
			path: extensionFolder,
		});
		return {
			context,
			session,
			extensionId: id,
			origin: `chrome-extension://${id}`,
			netLogFile,
			close,
			dispose,
		};
	} catch (error) {
		await dispose();
		throw error;
	}
}
