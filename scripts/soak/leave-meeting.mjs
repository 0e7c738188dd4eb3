import { clickAction } from "../browser/click-action.mjs";
import { closeTarget } from "../browser/close-target.mjs";
import { allTargets } from "../browser/find-target.mjs";
import { turnSwitch } from "../browser/switch-on.mjs";
import { until } from "../browser/until.mjs";
import { usePopup } from "./act.mjs";
import { openPictures } from "./heap.mjs";
import { leftOver, OF_LOOKS } from "./open-counts.mjs";

/**
 * What is still open after everybody has left, after the tab was switched off,
 * and after the last was; each empty where all is well.
 *
 * @typedef {object} LeftOvers
 * @property {OpenCounts} ofLooks when everybody has left
 * @property {OpenCounts} pictures then, by the heaps' own word: in the offscreen document and in the content script
 * @property {OpenCounts} ofTab when the tab is switched off
 * @property {OpenCounts} ofDocument offscreen documents and their workers when nothing is on
 *
 * @typedef {import("./open-counts.mjs").OpenCounts} OpenCounts
 */

/** A batch is under way, counts are told once a second, documents take their time to close. */
const PATIENCE_MS = 20_000;

/**
 * Ends the meeting step by step.
 * @param {import("./open-meeting.mjs").SoakedMeeting} meeting
 * @returns {Promise<LeftOvers>}
 */
export async function leaveMeeting(meeting) {
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

/**
 * @param {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").Page} page
 */
async function switchOff(browser, page) {
	const popup = await clickAction(browser, page);
	try {
		await turnSwitch(popup, false);
	} finally {
		await closeTarget(browser, popup);
	}
}

/**
 * Waits till nothing is left over, and gives what is left over even then.
 * @param {() => Promise<OpenCounts>} look
 * @returns {Promise<OpenCounts>}
 */
async function lastOf(look) {
	/** @type {OpenCounts} */
	let last = {};
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
