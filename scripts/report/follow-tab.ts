import type { Page } from "playwright-core";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { openExtensionPage } from "../browser/extension-page.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { readRoom } from "../browser/read-room.ts";
import { stayOpen } from "../browser/stay-open.ts";
import { type Reads, switchOn } from "../browser/switch-on.ts";
import { until } from "../browser/until.ts";

/**
 * Switches Roompulse on in the page's tab as a user would, waits, and reads
 * what the popup would show then.
 */
export async function followTab(
	browser: ExtensionBrowser,
	page: Page,
	{
		seconds,
		reads,
	}: {
		/** Waiting time after the first look at somebody, for which it waits a minute. */
		seconds: number;
		reads?: Reads;
	},
): Promise<{ room: RoomSummary | null; errors: string[] }> {
	const { tabId } = await switchOn(browser, page, reads);
	const extensionPage = await openExtensionPage(browser, tabId);
	await firstLook(browser, () => readRoom(extensionPage, tabId));
	await stayOpen(browser, seconds);
	const room = await readRoom(extensionPage, tabId);
	return {
		room,
		errors: room ? [] : [await popupText(extensionPage)],
	};
}

/** Resolves at the first look at somebody, which comes late where the processor has much else to do; at the latest after a minute or when the browser ends. */
async function firstLook(
	{ ended }: Pick<ExtensionBrowser, "ended">,
	read: () => Promise<RoomSummary | null>,
): Promise<void> {
	let isOver = false;
	ended.then(() => {
		isOver = true;
	});
	await until("The first look", async () => {
		if (isOver) return true;
		const room = await read();
		return room?.participants.some(({ samples }) => samples > 0);
	}).catch(() => {});
}

/** The text that the popup shows instead of a room. */
async function popupText(extensionPage: Page) {
	const texts = await extensionPage.locator("main").allInnerTexts();
	return texts.join(" ").replaceAll(/\s+/g, " ").trim();
}
