import type { Page } from "playwright-core";
import { clickAction } from "../../../scripts/browser/click-action.ts";
import { closeTarget } from "../../../scripts/browser/close-target.ts";
import { openExtensionPage } from "../../../scripts/browser/extension-page.ts";
import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";
import { openWindow } from "../../../scripts/browser/open-window.ts";
import { tabIdOfPopup } from "../../../scripts/browser/tab-id.ts";
import { mutex } from "../../../src/core/base/mutex.ts";
import { loadMeeting } from "./meeting.ts";
import { followTiles } from "./tile-lists.ts";

export interface FollowedMeeting {
	readonly page: Page;
	readonly tabId: number;
	/** A page of the extension in a background tab, which receives the lists of tiles. */
	readonly extensionPage: Page;
}

/** One page of the extension for each browser, which answers for all tabs. */
const extensionPages = new WeakMap<ExtensionBrowser, Page>();
/** Only one meeting at a time may open windows and use popups, while the loading of their pages may overlap. */
const inTurn = mutex();

/**
 * Opens a meeting in a window of its own, clicks the extension's action there,
 * which grants the tab, and follows its tiles. Other meetings may be opened
 * meanwhile.
 */
export async function followMeeting(
	browser: ExtensionBrowser,
	url: string,
): Promise<FollowedMeeting> {
	const page = await inTurn(() => openWindow(browser));
	await loadMeeting(page, url);
	return inTurn(() => follow(browser, page));
}

async function follow(
	browser: ExtensionBrowser,
	page: Page,
): Promise<FollowedMeeting> {
	const popup = await clickAction(browser, page);
	const tabId = await tabIdOfPopup(popup);
	await closeTarget(browser, popup);
	const extensionPage =
		extensionPages.get(browser) ?? (await openExtensionPage(browser, tabId));
	extensionPages.set(browser, extensionPage);
	await followTiles(extensionPage, tabId);
	return { page, tabId, extensionPage };
}
