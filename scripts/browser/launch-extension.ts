import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { WELCOME_PAGE } from "../../src/platform/own-pages.ts";
import type { CdpConnection } from "./cdp-connection.ts";
import { closeTarget } from "./close-target.ts";
import { waitForTarget } from "./find-target.ts";
import { startChromium } from "./start-chromium.ts";

/**
 * A browser with the built extension and a profile of its own, which `dispose`
 * removes.
 */
export interface ExtensionBrowser {
	context: BrowserContext;
	cdp: CdpConnection;
	extensionId: string;
	/** `chrome-extension://…` */
	origin: string;
	/** Holds the profile and the log. If the browser ended without `dispose`, `launchExtension` can continue with it. */
	folder: string;
	/** The file is complete only after the browser is closed. */
	netLogFile: string;
	/** Resolves when the browser has ended, for whatever reason. */
	ended: Promise<void>;
	/** Closes the browser and keeps its profile and log. */
	close: () => Promise<void>;
	/** Closes the browser and removes its profile and log. */
	dispose: () => Promise<void>;
}

/** @throws an error that describes the manifest's faults */
export async function launchExtension(options: {
	/** The folder of a built extension. */
	extensionFolder: string;
	headless: boolean;
	/** The `folder` of a browser that has ended; a new one if left out. */
	folder?: string;
	/** Additional flags for Chromium. */
	flags?: readonly string[];
	/** Whether the page that a new installation opens stays open. */
	keepsWelcome?: boolean;
	/** Closes the browser. */
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
		const origin = await loadExtension(cdp, extensionFolder);
		// A browser that goes on with an earlier profile had the extension before.
		if (!options.folder && !options.keepsWelcome)
			await closeWelcome(cdp, origin);
		// Playwright's defaults would keep hidden tabs active.
		const browser = await chromium.connectOverCDP(endpoint, {
			noDefaults: true,
		});
		const [context] = browser.contexts();
		if (!context) throw new Error("The browser has no window.");
		return {
			context,
			cdp,
			extensionId: new URL(origin).host,
			origin,
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

/** Returns the extension's `chrome-extension://…`. */
export async function loadExtension(
	cdp: CdpConnection,
	folder: string,
): Promise<string> {
	const { id } = (await cdp.send("Extensions.loadUnpacked", {
		path: folder,
	})) as { id: string };
	return `chrome-extension://${id}`;
}

/** Closes the page that a new installation opens, which would be in front of those that a test or a command opens. */
export async function closeWelcome(
	cdp: CdpConnection,
	origin: string,
): Promise<void> {
	const welcome = await waitForTarget(
		cdp,
		"The page that a new installation opens",
		({ type, url }) => type === "page" && url === `${origin}/${WELCOME_PAGE}`,
	);
	await closeTarget({ cdp }, welcome);
}
