import { attachTarget } from "./attach-target.mjs";
import { waitForTarget } from "./find-target.mjs";
import { tabOfPage } from "./tab-of-page.mjs";
import { until } from "./until.mjs";

export const POPUP_PATH = "/src/popup/index.html";

/**
 * Clicks the extension's action in the page's tab as a user would, activeTab's
 * grant included, and attaches to the popup that opens.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").Page} page
 * @returns {Promise<import("./attach-target.mjs").AttachedTarget>}
 */
export async function clickAction(browser, page) {
	const { cdp, extensionId, origin } = browser;
	await page.bringToFront();
	await cdp.send("Extensions.triggerAction", {
		id: extensionId,
		targetId: await tabOfPage(browser, page),
	});
	const { targetId } = await waitForTarget(
		cdp,
		"The popup",
		({ type, url }) => type === "page" && url === `${origin}${POPUP_PATH}`,
	);
	const popup = await attachTarget(cdp, targetId);
	await until("The popup's content", () =>
		popup.evaluate("document.body?.innerText.trim().length > 0"),
	);
	return popup;
}
