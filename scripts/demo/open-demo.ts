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
 * Opens the demo meeting in a browser with the extension, and closes both when
 * `use` is done.
 */
export async function openDemo<T>(
	options: {
		headless: boolean;
		/** Path of another page of the demo, such as "crowd/". */
		path?: string;
		/** Query of the page's address, such as "people=9". */
		query?: string;
		/** A copy of the demo's folder with more files. */
		folder?: string;
		/** Additional flags for Chromium. */
		flags?: readonly string[];
		/** Closes the demo early. */
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
