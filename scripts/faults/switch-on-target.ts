import { attachTarget } from "../browser/attach-target.ts";
import { POPUP_PATH } from "../browser/click-action.ts";
import { closeTarget } from "../browser/close-target.ts";
import { waitForTarget } from "../browser/find-target.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { turnSwitch } from "../browser/switch-on.ts";
import { tabIdOfPopup } from "../browser/tab-id.ts";

/**
 * Clicks the extension's action and its switch in a tab that Playwright does not
 * have: it was discarded, crashed, or is incognito.
 * @param targetId the tab's target; it must be in front
 * @returns the tab's id
 */
export async function switchOnTarget(
	browser: ExtensionBrowser,
	targetId: string,
): Promise<number> {
	const { cdp, extensionId, origin } = browser;
	await cdp.send("Extensions.triggerAction", { id: extensionId, targetId });
	const { targetId: popupId } = await waitForTarget(
		cdp,
		"The popup",
		({ type, url }) => type === "page" && url === `${origin}${POPUP_PATH}`,
	);
	const popup = await attachTarget(cdp, popupId);
	const tabId = await tabIdOfPopup(popup);
	await turnSwitch(popup, true);
	await closeTarget(browser, popup);
	return tabId;
}
