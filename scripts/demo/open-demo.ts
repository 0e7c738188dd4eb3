import type { Page } from "playwright-core";
import { LOOPBACK_CALL_FLAGS } from "../browser/flags.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../browser/launch-extension.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { DEMO_FOLDER, EXTENSION_FOLDER } from "../setup/build-steps.ts";

export interface OpenDemo {
	browser: ExtensionBrowser;
	page: Page;
}

/**
 * Opens the demo meeting in a browser with the extension, and closes all of it
 * when `use` is done.
 */
export async function openDemo<T>(
	options: {
		headless: boolean;
		/** of another of the demo's pages: "crowd/" */
		path?: string;
		/** of the demo's address: "people=9" */
		query?: string;
		/** the demo's, with more in it */
		folder?: string;
		/** more flags for Chromium */
		flags?: readonly string[];
		/** closes it early */
		signal?: AbortSignal | undefined;
	},
	use: (demo: OpenDemo) => Promise<T>,
): Promise<T> {
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
