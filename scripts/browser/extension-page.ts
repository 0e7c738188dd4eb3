import type { Page } from "playwright-core";
import { POPUP_PATH } from "./click-action.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Opens the popup's page in a background tab. From there the extension can be
 * asked what the popup would show.
 * @param tabId the meeting's tab
 */
export async function openExtensionPage(
	{ context, cdp, origin }: ExtensionBrowser,
	tabId: number,
): Promise<Page> {
	const url = `${origin}${POPUP_PATH}?tab=${tabId}`;
	const opened = context.waitForEvent("page", {
		predicate: (page) => page.url() === url || page.url() === "about:blank",
	});
	await cdp.send("Target.createTarget", { url, background: true });
	const page = await opened;
	await page.waitForURL(url);
	await page.waitForLoadState();
	return page;
}
