import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Opens a page of the extension that runs no code, in a background tab. Requests
 * from it cost nothing else, whereas the popup's page would also render.
 */
export async function openPlainExtensionPage({
	context,
	cdp,
	origin,
}: ExtensionBrowser): Promise<Page> {
	const url = `${origin}/manifest.json`;
	const opened = context.waitForEvent("page", {
		predicate: (page) => page.url() === url || page.url() === "about:blank",
	});
	await cdp.send("Target.createTarget", { url, background: true });
	const page = await opened;
	await page.waitForURL(url);
	await page.waitForLoadState();
	return page;
}
