import type { CDPSession, Page } from "playwright-core";
import { RESOURCES_PORT, roomPortName } from "../../src/contract/room-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { attachOffscreen } from "../bench/machine/offscreen-memory.ts";
import type { AttachedTarget } from "../browser/attach-target.ts";
import { closeTarget } from "../browser/close-target.ts";
import { type FollowedPort, followPort } from "../browser/follow-port.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { openPlainExtensionPage } from "../browser/plain-extension-page.ts";
import { waitForRoom } from "../browser/read-room.ts";
import { switchOn } from "../browser/switch-on.ts";
import { until } from "../browser/until.ts";
import type { OpenDemo } from "../demo/open-demo.ts";
import { contentScriptContext, openPictures, type Send } from "./heap.ts";
import { type OpenCounts, openCountsIn } from "./open-counts.ts";

/**
 * A meeting under test, and a second, empty one. While the empty one is on, the
 * offscreen document stays alive after the first is switched off, and can report
 * what is left over from it.
 */
export interface SoakedMeeting {
	browser: ExtensionBrowser;
	page: Page;
	emptyPage: Page;
	/** A page of the extension that listens to the ports. */
	listener: Page;
	pageSend: Send;
	listenerSend: Send;
	offscreen: AttachedTarget;
	room: FollowedPort<RoomSummary>;
	resources: FollowedPort<OpenCounts>;
	/** The resources that were open while only the empty meeting was on. */
	before: OpenCounts;
	/** Number of pictures that are open in the content script. */
	contentPictures: () => Promise<number>;
}

const SEEN_TIMEOUT_MS = 120_000;

export async function openMeeting(
	{ browser, page }: OpenDemo,
	people: number,
): Promise<SoakedMeeting> {
	const emptyPage = await browser.context.newPage();
	await emptyPage.goto(emptyAddress(page.url()));
	const empty = await switchOn(browser, emptyPage);
	await closeTarget(browser, empty.popup);
	const listener = await openPlainExtensionPage(browser);
	await waitForRoom(
		listener,
		empty.tabId,
		"The empty meeting",
		({ status, connectedPageFrames }) =>
			status.phase !== "loading" && connectedPageFrames > 0,
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
	// Counts are published once a second, so those from before this meeting may still be the latest.
	await until("The meeting is counted", async () => {
		const open = await resources.latest().catch(() => null);
		return open && (open.tab ?? 0) > (before.tab ?? 0) ? open : null;
	});
	const room = await followPort(
		listener,
		roomPortName(tabId),
		(message) => message as RoomSummary,
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

/** Playwright types each method separately; here the method is a parameter. */
function sendOf(session: CDPSession): Send {
	return (method, params) =>
		Reflect.apply(session.send, session, [method, params]);
}

function emptyAddress(address: string) {
	const url = new URL(address);
	url.searchParams.set("people", "0");
	return url.href;
}

function settled(resources: FollowedPort<OpenCounts>) {
	return until("What is open", () => resources.latest().catch(() => null));
}
