import { POPUP_PATH } from "./click-action.mjs";

/**
 * Opens the popup's page in a tab of its own behind the one in front. From it
 * the extension can be asked what the popup would show.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {number} tabId the meeting's
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openExtensionPage({ context, cdp, origin }, tabId) {
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
