import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { openExtensionPage } from "../../scripts/browser/extension-page.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { switchOn } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import type { Checkpoint } from "../../src/contract/checkpoint-schema.ts";
import { watchMeeting } from "./support/meeting.ts";
import {
	hasOffscreenDocument,
	offscreenDocument,
} from "./support/offscreen-document.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { allFacing, named } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];

/** The offscreen document stores its history every ten seconds. */
function untilHandedOver(extensionPage: Page, tabId: number, name: string) {
	return until(
		"A past that was handed over",
		async () => {
			const key = `checkpoint-${tabId}`;
			const stored = await extensionPage.evaluate(
				(key) => chrome.storage.session.get(key),
				key,
			);
			const { participants } = (stored[key] ?? {}) as Partial<Checkpoint>;
			const told = participants
				?.find((participant) => participant.name === name)
				?.trace.filter(({ toward, away }) => toward + away > 0);
			return told && told.length > 1;
		},
		40_000,
	);
}

describe("the offscreen document", () => {
	it("restarts by itself after it is lost and keeps what was seen before", async () => {
		const { browser } = meeting;
		const { extensionPage, tabId } = await watchMeeting(
			browser,
			meeting.url("two-people.html"),
		);
		await waitForRoom(
			extensionPage,
			tabId,
			"Both people facing",
			allFacing(NAMES),
		);
		await untilHandedOver(extensionPage, tabId, "Ada Lovelace");
		const before = await waitForRoom(
			extensionPage,
			tabId,
			"A room",
			() => true,
		);

		const lost = await offscreenDocument(browser);
		await browser.cdp.send("Target.closeTarget", { targetId: lost.targetId });
		const after = await waitForRoom(
			extensionPage,
			tabId,
			"The room of a new offscreen document",
			(room) =>
				room.frames.analysed > 0 &&
				room.frames.analysed < before.frames.analysed &&
				allFacing(NAMES)(room),
		);
		const trace = named(after, "Ada Lovelace")?.trace ?? [];
		const oldest = named(before, "Ada Lovelace")?.trace[0]?.startMs;
		expect(trace[0]?.startMs).toBe(oldest);
		expect(
			trace.filter(({ toward, away }) => toward + away > 0).length,
		).toBeGreaterThan(1);
	});

	it("takes the whole extension down when it crashes; after Chrome has reloaded it, the popup says off and the tab can be switched on", async () => {
		const { browser } = meeting;
		const { extensionPage, page } = await watchMeeting(
			browser,
			meeting.url("two-people.html"),
		);
		const crashing = await offscreenDocument(browser);
		const crashed = extensionPage.waitForEvent("crash");
		// The call is never answered, since the document that would answer has crashed.
		crashing.send("Page.crash").catch(() => {});
		await crashed;
		await until(
			"The end of the extension",
			async () => !(await hasOffscreenDocument(browser)),
		);
		// A click on Chrome's own "Roompulse has crashed" does the same.
		await browser.cdp.send("Extensions.loadUnpacked", {
			path: EXTENSION_FOLDER,
		});

		const popup = await clickAction(browser, page);
		await untilPopupSays(popup, "Off in this tab");
		await popup.evaluate("setTimeout(() => window.close()), 0");
		const again = await switchOn(browser, page);
		const newPage = await openExtensionPage(browser, again.tabId);
		const room = await waitForRoom(
			newPage,
			again.tabId,
			"Both people facing again",
			allFacing(NAMES),
		);
		// The old content script has ended, so nobody is listed twice.
		expect(room.participants.map(({ name }) => name)).toEqual(NAMES);
		expect(room.connectedPageFrames).toBe(1);
	});
});
