import type { Page } from "playwright-core";
import type { AttachedTarget } from "../../../scripts/browser/attach-target.ts";
import { openExtensionPage } from "../../../scripts/browser/extension-page.ts";
import { LOOPBACK_CALL_FLAGS } from "../../../scripts/browser/flags.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../../../scripts/browser/launch-extension.ts";
import { waitForRoom } from "../../../scripts/browser/read-room.ts";
import { type Reads, switchOn } from "../../../scripts/browser/switch-on.ts";
import { EXTENSION_FOLDER } from "../../../scripts/setup/build-steps.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";

export async function launch(
	flags: readonly string[] = [],
	extensionFolder = EXTENSION_FOLDER,
	headless = true,
	folder?: string,
): Promise<ExtensionBrowser> {
	const browser = await launchExtension({
		extensionFolder,
		headless,
		...(folder && { folder }),
		flags: [...LOOPBACK_CALL_FLAGS, ...flags],
	});
	// On a busy machine a page takes longer than Playwright's 30 s.
	browser.context.setDefaultTimeout(180_000);
	return browser;
}

/** Opens one of the tests' pages in a new tab and waits until all its tiles play. */
export async function openMeeting(
	{ context }: ExtensionBrowser,
	url: string,
): Promise<Page> {
	const page = await context.newPage();
	await loadMeeting(page, url);
	return page;
}

export async function loadMeeting(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await page.waitForSelector("body[data-ready]", { state: "attached" });
}

export interface WatchedMeeting {
	readonly page: Page;
	readonly tabId: number;
	readonly popup: AttachedTarget;
	/** A page of the extension in a background tab, from which the room can be read. */
	readonly extensionPage: Page;
}

/** Opens a meeting and switches Roompulse on there by the popup. */
export async function watchMeeting(
	browser: ExtensionBrowser,
	url: string,
	reads?: Reads,
): Promise<WatchedMeeting> {
	const page = await openMeeting(browser, url);
	const { popup, tabId } = await switchOn(browser, page, reads);
	const extensionPage = await openExtensionPage(browser, tabId);
	return { page, tabId, popup, extensionPage };
}

/** Reads the room of a meeting until `isThere` returns true. */
export function untilRoom(
	{ extensionPage, tabId }: WatchedMeeting,
	what: string,
	isThere: (room: RoomSummary) => boolean,
	timeoutMs?: number,
): Promise<RoomSummary> {
	return waitForRoom(extensionPage, tabId, what, isThere, timeoutMs);
}
