import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import type { CdpConnection } from "./cdp-connection.ts";
import { startChromium } from "./start-chromium.ts";

/**
 * A browser with the built extension, and a profile of its own that goes when
 * it is closed.
 */
export interface ExtensionBrowser {
	context: BrowserContext;
	cdp: CdpConnection;
	extensionId: string;
	/** `chrome-extension://…` */
	origin: string;
	/** of its profile and log; "launchExtension" goes on with it where the browser ended without "dispose" */
	folder: string;
	/** complete once the browser is closed */
	netLogFile: string;
	/** resolves when the browser is gone, by whomever */
	ended: Promise<void>;
	/** keeps the network log */
	close: () => Promise<void>;
	/** closes, and removes profile and log */
	dispose: () => Promise<void>;
}

/** @throws with the manifest's faults in words */
export async function launchExtension(options: {
	/** a built extension */
	extensionFolder: string;
	headless: boolean;
	/** of a browser that has ended; without, a fresh one */
	folder?: string;
	/** more flags for Chromium */
	flags?: readonly string[];
	/** closes the browser */
	signal?: AbortSignal;
}): Promise<ExtensionBrowser> {
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
		const { id } = (await cdp.send("Extensions.loadUnpacked", {
			path: extensionFolder,
		})) as { id: string };
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
