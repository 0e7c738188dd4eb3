import { openExtensionPage } from "../browser/extension-page.mjs";
import { readRoom } from "../browser/read-room.mjs";
import { stayOpen } from "../browser/stay-open.mjs";
import { switchOn } from "../browser/switch-on.mjs";

/** @typedef {import("../../src/core/room/room-summary.ts").RoomSummary} RoomSummary */

/**
 * Switches Roompulse on in the page's tab as a user would, waits, and reads
 * what the popup would show then.
 * @param {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").Page} page
 * @param {object} options
 * @param {number} options.seconds from the switch-on
 * @param {import("../browser/switch-on.mjs").Reads} [options.reads]
 * @returns {Promise<{room: RoomSummary | null, errors: string[]}>}
 */
export async function watchTab(browser, page, { seconds, reads }) {
	const { tabId } = await switchOn(browser, page, reads);
	const extensionPage = await openExtensionPage(browser, tabId);
	await stayOpen(browser, seconds);
	const room = await readRoom(extensionPage, tabId);
	return {
		room,
		errors: room ? [] : [await whatThePopupSays(extensionPage)],
	};
}

/**
 * The sentence that a user reads where there is no room to show.
 * @param {import("playwright-core").Page} extensionPage
 */
async function whatThePopupSays(extensionPage) {
	const texts = await extensionPage.locator("main").allInnerTexts();
	return texts.join(" ").replaceAll(/\s+/g, " ").trim();
}
