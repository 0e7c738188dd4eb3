import { chromium, type Page } from "playwright-core";
import { SOFTWARE_WEBGL_FLAGS } from "../browser/flags.ts";
import { serveFolder } from "../browser/serve-folder.ts";
import { EVALUATION_FOLDER } from "../setup/build-steps.ts";
import { findBrowser } from "../setup/find-browser.ts";

/**
 * Opens evaluation/NAME.html in a browser of its own, waits until its functions
 * are there as `globalThis.NAME`, and closes it when `use` is done.
 */
export async function withEvaluationPage<T>(
	name: "puppets" | "faces",
	use: (page: Page) => Promise<T>,
): Promise<T> {
	const server = await serveFolder(EVALUATION_FOLDER);
	try {
		const browser = await chromium.launch({
			executablePath: findBrowser(),
			args: SOFTWARE_WEBGL_FLAGS,
			chromiumSandbox: process.getuid?.() !== 0,
		});
		try {
			const page = await browser.newPage();
			await page.goto(`${server.origin}/${name}.html`);
			await page.waitForFunction((wanted) => wanted in globalThis, name);
			return await use(page);
		} finally {
			await browser.close();
		}
	} finally {
		await server.close();
	}
}
