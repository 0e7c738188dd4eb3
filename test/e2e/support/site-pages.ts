import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { BrowserContext } from "playwright-core";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";

const FOLDER = join(PROJECT_ROOT, "test/fixtures/pages");
const SCRIPTS = "/__pages/";
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
};

/** Answers every request of the browser from the fixtures, so that each page has its service's real address and no network is asked. */
export async function servePages(
	context: BrowserContext,
	folderOf: (url: URL) => string,
): Promise<void> {
	await context.route(/^https:/, async (route) => {
		const url = new URL(route.request().url());
		const path = url.pathname.startsWith(SCRIPTS)
			? url.pathname.slice(SCRIPTS.length)
			: `${folderOf(url)}/index.html`;
		const file = join(FOLDER, normalize(`/${path}`));
		try {
			await route.fulfill({
				body: await readFile(file),
				contentType: TYPES[extname(file)] ?? "application/octet-stream",
			});
		} catch {
			await route.fulfill({ status: 404, body: "" });
		}
	});
}
