import { describe, expect, it } from "vitest";
import { attachTarget } from "../../scripts/browser/attach-target.ts";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { waitForTarget } from "../../scripts/browser/find-target.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { readRoom, waitForRoom } from "../../scripts/browser/read-room.ts";
import { turnSwitch } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { type WatchedMeeting, watchMeeting } from "./support/meeting.ts";
import { hasOffscreenDocument } from "./support/offscreen-document.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing, moreAnalysedThan } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();

async function worker(browser: ExtensionBrowser) {
	const { targetId } = await waitForTarget(
		browser.cdp,
		"The service worker",
		({ type }) => type === "service_worker",
	);
	return attachTarget(browser.cdp, targetId);
}

/** Ends the worker as the browser does when it is idle, and checks that it is gone. */
async function killWorker(
	browser: ExtensionBrowser,
	{ extensionPage }: WatchedMeeting,
): Promise<void> {
	const before = await worker(browser);
	await before.evaluate("globalThis.hasLivedSinceTheTest = true");
	await before.detach();
	const session = await browser.context.newCDPSession(extensionPage);
	await session.send("ServiceWorker.enable");
	await session.send("ServiceWorker.stopAllWorkers");
	await session.detach();
	// A message for which the worker has to be started.
	await extensionPage.reload();
	await until("A new worker", async () => {
		const after = await worker(browser);
		const lives = await after.evaluate("globalThis.hasLivedSinceTheTest");
		await after.detach();
		return lives === undefined;
	});
}

describe("a killed service worker", () => {
	it("loses nothing: the room is still read, the popup knows the tab, and the switch works", async () => {
		const { browser } = meeting;
		const watched = await watchMeeting(browser, meeting.url("two-people.html"));
		const { extensionPage, tabId, page } = watched;
		const before = await waitForRoom(
			extensionPage,
			tabId,
			"Both people facing",
			allFacing(["Ada Lovelace", "Ben Bitdiddle"]),
		);
		await killWorker(browser, watched);
		await waitForRoom(
			extensionPage,
			tabId,
			"More frames",
			moreAnalysedThan(before),
		);

		const popup = await clickAction(browser, page);
		await untilPopupSays(popup, "Ada Lovelace");
		await turnSwitch(popup, false);
		await until(
			"The end of the offscreen document",
			async () => !(await hasOffscreenDocument(browser)),
		);
		expect(await readRoom(extensionPage, tabId)).toBeNull();
	});
});
