import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/browser/extension-page.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { closeMeetings } from "./support/close-meetings.ts";
import { type WatchedMeeting, watchMeeting } from "./support/meeting.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { allFacing, moreAnalysedThan, named } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];
const STOPPED = "The meeting page has stopped";
const FROZEN = "Chrome has frozen this tab";
/** The extension's page is in the background, where Chrome slows its timers down. */
const IN_TIME = { timeout: 60_000, interval: 250 };

/** A meeting that is read, watched from the popup's page in another tab. */
async function watched(): Promise<WatchedMeeting> {
	const watched = await watchMeeting(
		meeting.browser,
		meeting.url("two-people.html"),
	);
	await untilFacing(watched);
	return watched;
}

const untilFacing = ({ extensionPage, tabId }: WatchedMeeting) =>
	waitForRoom(extensionPage, tabId, "Both facing", allFacing(NAMES), 60_000);

/** The popup reads a state when it is stored, a moment before the badge follows. */
const untilBadgeWarns = (extensionPage: Page, tabId: number) =>
	expect
		.poll(
			() =>
				extensionPage.evaluate(
					(id) => chrome.action.getBadgeText({ tabId: id }),
					tabId,
				),
			IN_TIME,
		)
		.toBe("!");

describe("a meeting's page", () => {
	afterEach(() => closeMeetings(meeting.browser));

	it("that crashes is said to have crashed", async () => {
		const { page, extensionPage, tabId } = await watched();
		const session = await page.context().newCDPSession(page);
		// The page that would answer is gone.
		session.send("Page.crash").catch(() => {});
		await untilPopupSays(extensionPage, "The meeting page crashed");
		await untilBadgeWarns(extensionPage, tabId);
	});

	it("that Chrome discards is said to be out of memory, under the id that its tab has then", async () => {
		const { extensionPage, tabId } = await watched();
		await extensionPage.bringToFront();
		const newTabId = await extensionPage.evaluate(
			async (id) => (await chrome.tabs.discard(id))?.id,
			tabId,
		);
		if (newTabId === undefined) throw new Error("Chrome discards no tab.");
		const after = await openExtensionPage(meeting.browser, newTabId);
		await untilPopupSays(after, "took this tab out of memory");
		await untilBadgeWarns(after, newTabId);
	});

	it("that is frozen is said to be frozen until it goes on", async () => {
		const { page, extensionPage, tabId } = await watched();
		const session = await page.context().newCDPSession(page);
		const isFrozen = () =>
			extensionPage.evaluate(
				async (id) => (await chrome.tabs.get(id)).frozen,
				tabId,
			);
		// Chrome freezes no tab in front, and lets a frozen one go on when it learns something new of it, such as that it has loaded.
		await extensionPage.bringToFront();
		await expect
			.poll(async () => {
				if (!(await isFrozen()))
					await session.send("Page.setWebLifecycleState", { state: "frozen" });
				return popupText(extensionPage);
			}, IN_TIME)
			.toContain(FROZEN);
		const before = await waitForRoom(
			extensionPage,
			tabId,
			"The room of a frozen page",
			() => true,
		);
		await session.send("Page.setWebLifecycleState", { state: "active" });
		await expect
			.poll(() => popupText(extensionPage), IN_TIME)
			.not.toContain(FROZEN);
		// Chrome pauses the videos of a page that it freezes; a meeting's page plays them again.
		await page.evaluate(() =>
			Promise.all(
				[...document.querySelectorAll("video")].map((one) => one.play()),
			),
		);
		await waitForRoom(
			extensionPage,
			tabId,
			"More frames",
			moreAnalysedThan(before),
		);
	});

	it("that hangs is said to have stopped until it answers", async () => {
		const meeting = await watched();
		const { page, extensionPage } = meeting;
		const session = await page.context().newCDPSession(page);
		await session.send("Debugger.enable");
		await session.send("Debugger.pause");
		// A page pauses at its next statement.
		page.evaluate(() => document.title).catch(() => {});
		await untilPopupSays(extensionPage, STOPPED);
		await session.send("Debugger.disable");
		await expect
			.poll(() => popupText(extensionPage), IN_TIME)
			.not.toContain(STOPPED);
		await untilFacing(meeting);
	});

	it("that disables a camera shows it as off, and on again when it is enabled", async () => {
		const meeting = await watched();
		const { page, extensionPage, tabId } = meeting;
		const enable = (isEnabled: boolean) =>
			page.evaluate((isEnabled) => {
				const stream = document.querySelector("video")?.srcObject;
				if (!(stream instanceof MediaStream)) throw new Error("no stream");
				for (const track of stream.getVideoTracks()) track.enabled = isEnabled;
			}, isEnabled);
		await enable(false);
		await waitForRoom(
			extensionPage,
			tabId,
			"Ada's camera off",
			(room) => named(room, "Ada Lovelace")?.state === "camera-off",
		);
		await enable(true);
		await untilFacing(meeting);
	});
});
