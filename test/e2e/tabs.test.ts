import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { clickAction } from "../../scripts/browser/click-action.ts";
import { fileAsCameraFlags } from "../../scripts/browser/flags.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { turnSwitch } from "../../scripts/browser/switch-on.ts";
import { until } from "../../scripts/browser/until.ts";
import { makeCameraClip } from "./support/camera-clip.ts";
import { closeMeetings } from "./support/close-meetings.ts";
import {
	openMeeting,
	type WatchedMeeting,
	watchMeeting,
} from "./support/meeting.ts";
import { hasOffscreenDocument } from "./support/offscreen-document.ts";
import { untilPopupSays } from "./support/popup-text.ts";
import { PORTRAITS } from "./support/portraits.ts";
import { allFacing, moreAnalysedThan } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const clip = join(tmpdir(), `roompulse-camera-${process.pid}.mjpeg`);
const meeting = useBrowser(async () => {
	await makeCameraClip(PORTRAITS.facing, clip);
	return fileAsCameraFlags(clip);
});
afterAll(() => rm(clip, { force: true }));

/** Frames of some seconds, which are more than were in flight when the tab was hidden. */
const FRAMES_BEHIND = 10;
const NAMES = ["Ada Lovelace", "Ben Bitdiddle"] as const;

/** Repeats the test, since it is chance whether the page or the popup reaches the offscreen document first. */
const ROUNDS = 2;
/** Records every alert that a popup shows from now on, however briefly. */
const KEEP_ALERTS = `
	globalThis.alerts = [];
	new MutationObserver(() => {
		for (const { innerText } of document.querySelectorAll("[role=alert]"))
			if (!alerts.includes(innerText)) alerts.push(innerText);
	}).observe(document.body, { childList: true, subtree: true, characterData: true });
`;

/** A call whose only participant has been seen facing. */
async function watchCall(): Promise<WatchedMeeting> {
	const watched = await watchMeeting(meeting.browser, meeting.url("call.html"));
	await waitForRoom(
		watched.extensionPage,
		watched.tabId,
		"A participant",
		allFacing(["Cy D. Fect"]),
	);
	return watched;
}

describe("a meeting's tab", () => {
	// Tabs that a failed test left open must not affect the others.
	afterEach(() => closeMeetings(meeting.browser));

	it("is still read while another tab is in front", async () => {
		const { browser } = meeting;
		const { page, extensionPage, tabId } = await watchCall();
		const front = await browser.context.newPage();
		await front.bringToFront();
		expect(await page.evaluate(() => document.visibilityState)).toBe("hidden");
		const before = await waitForRoom(
			extensionPage,
			tabId,
			"The room behind",
			() => true,
		);
		const after = await waitForRoom(
			extensionPage,
			tabId,
			"More of the room behind",
			({ frames }) => frames.analysed >= before.frames.analysed + FRAMES_BEHIND,
		);
		expect(after.participants).toMatchObject([
			{ name: "Cy D. Fect", state: "facing" },
		]);
		await Promise.all([front.close(), page.close(), extensionPage.close()]);
	});

	it("is still read after it goes to another page of its site; on another site, the popup says that reading ended", async () => {
		const { browser } = meeting;
		const { page, extensionPage, tabId } = await watchCall();
		await page.goto(meeting.url("two-people.html"));
		await waitForRoom(
			extensionPage,
			tabId,
			"The people of the next page",
			allFacing(NAMES),
		);
		await page.goto(
			meeting.url("two-people.html").replace("127.0.0.1", "localhost"),
		);
		await untilPopupSays(
			extensionPage,
			"The tab went to another page, so Roompulse stopped.",
			30_000,
		);
		await until(
			"The end of the offscreen document",
			async () => !(await hasOffscreenDocument(browser)),
		);
		await Promise.all([page.close(), extensionPage.close()]);
	});

	it("shows no alert while it starts next to another meeting", async () => {
		const { browser } = meeting;
		const { page, extensionPage } = await watchCall();
		for (let round = 0; round < ROUNDS; round++) {
			const next = await openMeeting(browser, meeting.url("two-people.html"));
			const popup = await clickAction(browser, next);
			await popup.evaluate(KEEP_ALERTS);
			await turnSwitch(popup, true);
			await untilPopupSays(popup, NAMES[0]);
			expect(await popup.evaluate("alerts")).toEqual([]);
			await next.close();
		}
		await Promise.all([page.close(), extensionPage.close()]);
	});

	it("is read at the same time as another meeting's, and closing one ends only that one", async () => {
		const { browser } = meeting;
		const first = await watchMeeting(browser, meeting.url("call.html"));
		const second = await watchMeeting(browser, meeting.url("two-people.html"));
		await waitForRoom(
			second.extensionPage,
			second.tabId,
			"The second room",
			allFacing(NAMES),
		);
		const room = await waitForRoom(
			first.extensionPage,
			first.tabId,
			"The first room",
			allFacing(["Cy D. Fect"]),
		);
		expect(room.participants).toHaveLength(1);

		await second.page.close();
		await waitForRoom(
			first.extensionPage,
			first.tabId,
			"More of the first room",
			moreAnalysedThan(room),
		);
		await untilPopupSays(second.extensionPage, "Off in this tab");
		expect(await hasOffscreenDocument(browser)).toBe(true);

		await first.page.close();
		await until(
			"The end of the offscreen document",
			async () => !(await hasOffscreenDocument(browser)),
		);
	});
});
