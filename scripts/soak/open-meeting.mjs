import { attachOffscreen } from "../bench/machine/offscreen-memory.mjs";
import { closeTarget } from "../browser/close-target.mjs";
import { followPort } from "../browser/follow-port.mjs";
import { openPlainExtensionPage } from "../browser/plain-extension-page.mjs";
import { waitForRoom } from "../browser/read-room.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { until } from "../browser/until.mjs";
import { contentScriptContext, openPictures } from "./heap.mjs";
import { openCountsIn, RESOURCES_PORT } from "./open-counts.mjs";

/**
 * A meeting that is watched, beside a second, empty one: while that is on,
 * the offscreen document lives on when the first is switched off, and can say
 * what is left over of it.
 *
 * @typedef {object} SoakedMeeting
 * @property {import("../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @property {import("playwright-core").Page} page
 * @property {import("playwright-core").Page} emptyPage
 * @property {import("playwright-core").Page} listener a page of the extension
 * @property {import("./heap.mjs").Send} pageSend
 * @property {import("./heap.mjs").Send} listenerSend
 * @property {import("../browser/attach-target.mjs").AttachedTarget} offscreen
 * @property {import("../browser/follow-port.mjs").FollowedPort<RoomSummary>} room
 * @property {import("../browser/follow-port.mjs").FollowedPort<import("./open-counts.mjs").OpenCounts>} resources
 * @property {import("./open-counts.mjs").OpenCounts} before what was open with the empty meeting alone
 * @property {() => Promise<number>} contentPictures open in the content script
 *
 * @typedef {import("../../src/core/room/room-summary.ts").RoomSummary} RoomSummary
 */

const SEEN_TIMEOUT_MS = 120_000;

/**
 * @param {import("../demo/open-demo.mjs").OpenDemo} demo
 * @param {number} people
 * @returns {Promise<SoakedMeeting>}
 */
export async function openMeeting({ browser, page }, people) {
	const emptyPage = await browser.context.newPage();
	await emptyPage.goto(emptyAddress(page.url()));
	const empty = await switchOn(browser, emptyPage);
	await closeTarget(browser, empty.popup);
	const listener = await openPlainExtensionPage(browser);
	await waitForRoom(
		listener,
		empty.tabId,
		"The empty meeting",
		({ status, connectedFrames }) =>
			status.phase !== "loading" && connectedFrames > 0,
		SEEN_TIMEOUT_MS,
	);
	const resources = await followPort(listener, RESOURCES_PORT, openCountsIn);
	const before = await settled(resources);

	const { popup, tabId } = await switchOn(browser, page);
	await closeTarget(browser, popup);
	await waitForRoom(
		listener,
		tabId,
		`${people} people analysed`,
		({ participants }) =>
			participants.length === people &&
			participants.every(({ samples }) => samples > 0),
		SEEN_TIMEOUT_MS,
	);
	const room = await followPort(
		listener,
		`room:${tabId}`,
		(message) => /** @type {RoomSummary} */ (message),
	);
	const session = await browser.context.newCDPSession(page);
	const pageSend = sendOf(session);
	const contextId = await contentScriptContext(session, browser.origin);
	return {
		browser,
		page,
		emptyPage,
		listener,
		pageSend,
		listenerSend: sendOf(await browser.context.newCDPSession(listener)),
		offscreen: await attachOffscreen(browser),
		room,
		resources,
		before,
		contentPictures: () => openPictures(pageSend, contextId),
	};
}

/**
 * Playwright knows each method's own type; which is asked is said by whoever asks.
 * @param {import("playwright-core").CDPSession} session
 * @returns {import("./heap.mjs").Send}
 */
function sendOf(session) {
	return (method, params) =>
		Reflect.apply(session.send, session, [method, params]);
}

/** @param {string} address */
function emptyAddress(address) {
	const url = new URL(address);
	url.searchParams.set("people", "0");
	return url.href;
}

/**
 * @param {import("../browser/follow-port.mjs").FollowedPort<import("./open-counts.mjs").OpenCounts>} resources
 */
function settled(resources) {
	return until("What is open", () => resources.latest().catch(() => null));
}
