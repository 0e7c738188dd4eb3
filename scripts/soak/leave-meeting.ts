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
 * The resources that are still open after everybody has left, after the tab is
 * switched off, and after the last tab is switched off. Each is empty if nothing
 * is left over.
 */
export interface LeftOvers {
	/** After everybody has left. */
	ofLooks: OpenCounts;
	/** At the same time, counted in the heaps of the offscreen document and the content script. */
	pictures: OpenCounts;
	/** After the tab is switched off. */
	ofTab: OpenCounts;
	/** Offscreen documents and their workers after the last tab is switched off. */
	ofDocument: OpenCounts;
}

/** Time for a running batch to end, for counts to be published (once a second) and for documents to close. */
const PATIENCE_MS = 20_000;

/** Ends the meeting step by step. */
export async function leaveMeeting(meeting: SoakedMeeting): Promise<LeftOvers> {
	const { browser, page, emptyPage, resources, room } = meeting;
	// Restores the setting of the start.
	await usePopup(meeting, { name: "reads", value: "attention-and-expression" });
	await page.evaluate((most) => globalThis.crowd?.leave(most), 1_000);
	await room.close();
	const ofLooks = await finalCounts(async () => {
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
	const ofTab = await finalCounts(async () =>
		leftOver(meeting.before, await resources.latest()),
	);
	await resources.close();
	await meeting.offscreen.detach();
	await switchOff(browser, emptyPage);
	const ofDocument = await finalCounts(async () => {
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

/** Waits until nothing is left over, and returns what remains after the timeout. */
async function finalCounts(
	count: () => Promise<OpenCounts>,
): Promise<OpenCounts> {
	let last: OpenCounts = {};
	await until(
		"The end of all that is open",
		async () => {
			last = await count();
			return Object.keys(last).length === 0;
		},
		PATIENCE_MS,
	).catch((error) => {
		// An error without anything left over has another cause, such as the browser's end.
		if (Object.keys(last).length === 0) throw error;
	});
	return last;
}
