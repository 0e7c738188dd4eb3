import { LOOPBACK_CALL_FLAGS } from "../browser/flags.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { serveFolder } from "../browser/serve-folder.mjs";
import { DEMO_FOLDER, EXTENSION_FOLDER } from "../setup/build-steps.mjs";

/**
 * @typedef {object} OpenDemo
 * @property {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @property {import("playwright-core").Page} page
 */

/**
 * Opens the demo meeting in a browser with the extension, and closes all of it
 * when `use` is done.
 * @template T
 * @param {object} options
 * @param {boolean} options.headless
 * @param {string} [options.path] of another of the demo's pages: "crowd/"
 * @param {string} [options.query] of the demo's address: "people=9"
 * @param {string} [options.folder] the demo's, with more in it
 * @param {readonly string[]} [options.flags] more flags for Chromium
 * @param {AbortSignal | undefined} [options.signal] closes it early
 * @param {(demo: OpenDemo) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function openDemo(options, use) {
	const { headless, path = "", query = "", flags = [], signal } = options;
	const server = await serveFolder(options.folder ?? DEMO_FOLDER, {
		followsLinks: options.folder !== undefined,
	});
	try {
		const browser = await launchExtension({
			extensionFolder: EXTENSION_FOLDER,
			headless,
			flags: [...LOOPBACK_CALL_FLAGS, ...flags],
			...(signal && { signal }),
		});
		try {
			const page =
				browser.context.pages()[0] ?? (await browser.context.newPage());
			await page.goto(`${server.origin}/${path}?${query}`);
			return await use({ browser, page });
		} finally {
			await browser.dispose();
		}
	} finally {
		await server.close();
	}
}
