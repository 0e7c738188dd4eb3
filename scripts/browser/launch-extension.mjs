import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startChromium } from "./start-chromium.mjs";

/**
 * A browser with the built extension, and a profile of its own that goes when
 * it is closed.
 *
 * @typedef {object} ExtensionBrowser
 * @property {import("playwright-core").BrowserContext} context
 * @property {import("./cdp-connection.mjs").CdpConnection} cdp
 * @property {string} extensionId
 * @property {string} origin `chrome-extension://…`
 * @property {string} folder of its profile and log; "launchExtension" goes on with it where the browser ended without "dispose"
 * @property {string} netLogFile complete once the browser is closed
 * @property {Promise<void>} ended resolves when the browser is gone, by whomever
 * @property {() => Promise<void>} close keeps the network log
 * @property {() => Promise<void>} dispose closes, and removes profile and log
 */

/**
 * @param {object} options
 * @param {string} options.extensionFolder a built extension
 * @param {boolean} options.headless
 * @param {string} [options.folder] of a browser that has ended; without, a fresh one
 * @param {readonly string[]} [options.flags] more flags for Chromium
 * @param {AbortSignal} [options.signal] closes the browser
 * @returns {Promise<ExtensionBrowser>}
 * @throws {Error} with the manifest's faults in words
 */
export async function launchExtension(options) {
	const { extensionFolder, headless, flags = [], signal } = options;
	const folder =
		options.folder ?? (await mkdtemp(join(tmpdir(), "roompulse-browser-")));
	const netLogFile = join(folder, "net-log.json");
	const remove = () =>
		rm(folder, { recursive: true, force: true, maxRetries: 5 });
	const { cdp, endpoint, ended, close } = await startChromium({
		profileFolder: join(folder, "profile"),
		headless,
		flags: [
			"--enable-unsafe-extension-debugging",
			`--log-net-log=${netLogFile}`,
			...flags,
		],
	}).catch(async (error) => {
		await remove();
		throw error;
	});
	const dispose = async () => {
		await close();
		await remove();
	};
	signal?.addEventListener("abort", close, { once: true });
	ended.then(() => signal?.removeEventListener("abort", close));
	try {
		if (signal?.aborted)
			throw new Error("Stopped before the browser was open.");
		const { id } = /** @type {{id: string}} */ (
			await cdp.send("Extensions.loadUnpacked", { path: extensionFolder })
		);
		// Without Playwright's defaults, which would keep hidden tabs awake.
		const browser = await chromium.connectOverCDP(endpoint, {
			noDefaults: true,
		});
		const [context] = browser.contexts();
		if (!context) throw new Error("The browser has no window.");
		return {
			context,
			cdp,
			extensionId: id,
			origin: `chrome-extension://${id}`,
			folder,
			netLogFile,
			ended,
			close,
			dispose,
		};
	} catch (error) {
		await dispose();
		throw error;
	}
}
