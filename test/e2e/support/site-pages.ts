import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { BrowserContext } from "playwright-core";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";
import { PORTRAITS } from "./portraits.ts";

const FOLDER = join(PROJECT_ROOT, "test/fixtures/pages");
const SCRIPTS = "/__pages/";
const TYPES: Readonly<Record<string, string>> = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".jpg": "image/jpeg",
};

const PORTRAIT = /^\/people\/(facing|smiling)\.jpg$/;

function fileFor(url: URL, folderOf: (url: URL) => string): string {
	const [, portrait] = PORTRAIT.exec(url.pathname) ?? [];
	if (portrait === "facing" || portrait === "smiling")
		return PORTRAITS[portrait];
	const path = url.pathname.startsWith(SCRIPTS)
		? url.pathname.slice(SCRIPTS.length)
		: `${folderOf(url)}/index.html`;
	return join(FOLDER, normalize(`/${path}`));
}

/** Answers every request of the browser from the fixtures, so that each page has its service's real address and the network is not used. */
export async function servePages(
	context: BrowserContext,
	folderOf: (url: URL) => string,
): Promise<void> {
	await context.route(/^https:/, async (route) => {
		const url = new URL(route.request().url());
		const file = fileFor(url, folderOf);
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
