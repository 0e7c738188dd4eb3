import type { Page } from "playwright-core";
import { clickAction } from "../browser/click-action.ts";
import { closeTarget } from "../browser/close-target.ts";
import { allTargets } from "../browser/find-target.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { turnSwitch } from "../browser/switch-on.ts";
import { until } from "../browser/until.ts";
import { usePopup } from "./act.ts";
import { openPictures } from "./heap.ts";
import { leftOver, OF_LOOKS, type OpenCounts } from "./open-counts.ts";
import type { SoakedMeeting } from "./open-meeting.ts";

/**
 * What is still open after everybody has left, after the tab was switched off,
 * and after the last was; each empty where all is well.
 */
export interface LeftOvers {
	/** when everybody has left */
	ofLooks: OpenCounts;
	/** then, by the heaps' own word: in the offscreen document and in the content script */
	pictures: OpenCounts;
	/** when the tab is switched off */
	ofTab: OpenCounts;
	/** offscreen documents and their workers when nothing is on */
	ofDocument: OpenCounts;
}

/** A batch is under way, counts are told once a second, documents take their time to close. */
const PATIENCE_MS = 20_000;

/** Ends the meeting step by step. */
export async function leaveMeeting(meeting: SoakedMeeting): Promise<LeftOvers> {
	const { browser, page, emptyPage, resources, room } = meeting;
	// As it was at the start.
	await usePopup(meeting, { name: "reads", value: "attention-and-expression" });
	await page.evaluate((most) => globalThis.crowd?.leave(most), 1_000);
	await room.close();
	const ofLooks = await lastOf(async () => {
		const open = await resources.latest();
		const looks = OF_LOOKS.map((kind) => [kind, open[kind] ?? 0]);
		return leftOver({}, Object.fromEntries(looks));
	});
	const pictures = leftOver(
		{},
		{
			offscreen: await openPictures(meeting.offscreen.send),
			content: await meeting.contentPictures(),
		},
	);
	await switchOff(browser, page);
	const ofTab = await lastOf(async () =>
		leftOver(meeting.before, await resources.latest()),
	);
	await resources.close();
	await meeting.offscreen.detach();
	await switchOff(browser, emptyPage);
	const ofDocument = await lastOf(async () => {
		const targets = await allTargets(browser.cdp);
		return leftOver(
			{},
			{
				document: targets.filter(({ type }) => type === "background_page")
					.length,
				worker: targets.filter(
					({ type, url }) => type === "worker" && !url.startsWith("http"),
				).length,
			},
		);
	});
	return { ofLooks, pictures, ofTab, ofDocument };
}

async function switchOff(browser: ExtensionBrowser, page: Page) {
	const popup = await clickAction(browser, page);
	try {
		await turnSwitch(popup, false);
	} finally {
		await closeTarget(browser, popup);
	}
}

/** Waits till nothing is left over, and gives what is left over even then. */
async function lastOf(look: () => Promise<OpenCounts>): Promise<OpenCounts> {
	let last: OpenCounts = {};
	await until(
		"The end of all that is open",
		async () => {
			last = await look();
			return Object.keys(last).length === 0;
		},
		PATIENCE_MS,
	).catch((error) => {
		// Only where it is left over: a browser that has gone is another matter.
		if (Object.keys(last).length === 0) throw error;
	});
	return last;
}
