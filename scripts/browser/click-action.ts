import type { Page } from "playwright-core";
import { type AttachedTarget, attachTarget } from "./attach-target.ts";
import { waitForTarget } from "./find-target.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";
import { tabOfPage } from "./tab-of-page.ts";
import { until } from "./until.ts";

export const POPUP_PATH = "/src/popup/index.html";

/**
 * Clicks the extension's action in the page's tab as a user would, which also
 * grants activeTab, and attaches to the popup that opens.
 */
export async function clickAction(
	browser: ExtensionBrowser,
	page: Page,
): Promise<AttachedTarget> {
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
