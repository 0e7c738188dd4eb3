import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Opens a page of the extension that shows nothing and runs nothing of its
 * own, behind the one in front: what is asked from it costs no more than the
 * asking, where the popup's page would also draw.
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
