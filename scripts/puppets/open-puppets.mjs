import { chromium } from "playwright-core";
import { SOFTWARE_WEBGL_FLAGS } from "../browser/flags.mjs";
import { serveFolder } from "../browser/serve-folder.mjs";
import { EVALUATION_FOLDER } from "../setup/build-steps.mjs";
import { findBrowser } from "../setup/find-browser.mjs";

/**
 * Opens evaluation/puppets.html in a browser of its own, and closes it when `use` is done.
 * @template T
 * @param {(page: import("playwright-core").Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function openPuppets(use) {
	const server = await serveFolder(EVALUATION_FOLDER);
	try {
		const browser = await chromium.launch({
			executablePath: findBrowser(),
			args: SOFTWARE_WEBGL_FLAGS,
			chromiumSandbox: process.getuid?.() !== 0,
		});
		try {
			const page = await browser.newPage();
			await page.goto(`${server.origin}/puppets.html`);
			await page.waitForFunction(() => "puppets" in globalThis);
			return await use(page);
		} finally {
			await browser.close();
		}
	} finally {
		await server.close();
	}
}
