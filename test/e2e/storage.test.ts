import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endByForce } from "../../scripts/browser/end-by-force.ts";
import type { ExtensionBrowser } from "../../scripts/browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../scripts/browser/plain-extension-page.ts";
import { readRoom, waitForRoom } from "../../scripts/browser/read-room.ts";
import {
	fillDisk,
	replaceDatabase,
} from "../../scripts/faults/harm-storage.ts";
import {
	accumulate,
	NO_PENDING_BINS,
} from "../../src/core/session/pending-bins.ts";
import { heardMs, keptOnDisk } from "./support/kept-on-disk.ts";
import {
	launch,
	type WatchedMeeting,
	watchMeeting,
} from "./support/meeting.ts";
import { type MeetingSite, serveMeetingSite } from "./support/meeting-site.ts";
import { popupText, untilPopupSays } from "./support/popup-text.ts";
import { allFacing } from "./support/room-facts.ts";
import { picturePage } from "./support/screenshot.ts";

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];
const FULL = "The disk is full";
const NEWER = "come from a newer version";
const DAMAGED = "saved sessions are damaged";
/** Failures of writing, which happens every five seconds, are reported and withdrawn within this time. */
const IN_TIME = { timeout: 60_000, interval: 250 };

let site: MeetingSite | undefined;
let browser: ExtensionBrowser | undefined;
beforeAll(async () => {
	site = await serveMeetingSite();
	browser = await launch();
});
afterAll(async () => {
	await browser?.dispose();
	await site?.close();
});

function opened(): ExtensionBrowser {
	if (!browser) throw new Error("The browser starts before the tests.");
	return browser;
}

/** A meeting of two people that is being read. */
async function watched(): Promise<WatchedMeeting> {
	const meeting = await watchMeeting(
		opened(),
		`${site?.origin}/two-people.html`,
	);
	await waitForRoom(
		meeting.extensionPage,
		meeting.tabId,
		"Both facing",
		allFacing(NAMES),
	);
	return meeting;
}

/** The first and the last reading of a stretch may be missing from it. */
const READINGS_MS = 3_000;
/** The extension's disk quota in these tests. */
const DISK_BYTES = 3_000_000;

/** Limits the extension's disk quota while the page is open; null restores the usual quota. */
async function diskOf(page: Page) {
	const session = await opened().context.newCDPSession(page);
	return (quotaSize: number | null) =>
		session.send("Storage.overrideQuotaForOrigin", {
			origin: opened().origin,
			...(quotaSize !== null && { quotaSize }),
		});
}

/** Waits until the database contains more of the meeting than before. */
async function untilMoreIsKept(page: Page, thanMs: number): Promise<number> {
	const kept = async () => heardMs(await keptOnDisk(page));
	await expect.poll(kept, IN_TIME).toBeGreaterThan(thanMs);
	return kept();
}

/** Counts how long the meeting is heard from now on: on a very busy machine readings come so rarely that there are gaps. */
function hear({ extensionPage, tabId }: WatchedMeeting) {
	let heard = NO_PENDING_BINS;
	let isOver = false;
	const hearing = (async () => {
		while (!isOver) {
			const room = await readRoom(extensionPage, tabId);
			if (room) heard = accumulate(heard, room.participants, room.atMs);
			await sleep(200);
		}
	})();
	// A test that has failed closes the page and waits no longer.
	hearing.catch(() => {});
	return {
		async stop(): Promise<number> {
			isOver = true;
			await hearing;
			return heardMs(heard);
		},
	};
}

describe("a stored session", () => {
	it("survives a full disk, and a crash of the browser except for the last ten seconds", async () => {
		const page = await openPlainExtensionPage(opened());
		const allow = await diskOf(page);
		await allow(DISK_BYTES);
		const meeting = await watched();
		const { extensionPage, tabId } = meeting;
		await untilMoreIsKept(page, 0);

		await fillDisk(page);
		const hearing = hear(meeting);
		const keptMs = heardMs(await keptOnDisk(page));
		await untilPopupSays(extensionPage, FULL);
		expect(await popupText(extensionPage)).toContain("Delete old sessions");
		await picturePage(extensionPage, "disk-full");
		await waitForRoom(
			extensionPage,
			tabId,
			"Both still facing",
			allFacing(NAMES),
		);
		// Nothing can be clicked in a background tab.
		await extensionPage.bringToFront();
		await extensionPage.locator(".over-time-fold > summary").click();
		await extensionPage.locator(".marker-bar button").first().click();
		expect(await keptOnDisk(page)).toMatchObject({ markers: [] });
		expect(heardMs(await keptOnDisk(page))).toBe(keptMs);

		const unwrittenMs = await hearing.stop();
		await allow(null);
		await expect
			.poll(() => popupText(extensionPage), IN_TIME)
			.not.toContain(FULL);
		// The time in which nothing could be written is complete, too.
		expect(await untilMoreIsKept(page, keptMs)).toBeGreaterThan(
			keptMs + unwrittenMs - READINGS_MS,
		);
		// The readings and the marker may be written some seconds apart.
		await expect
			.poll(async () => (await keptOnDisk(page)).markers.length, IN_TIME)
			.toBe(1);
		const written = await keptOnDisk(page);
		expect(written.sessions).toHaveLength(1);

		const killedAtMs = Date.now();
		await endByForce(opened());
		browser = await launch([], undefined, true, opened().folder);
		const list = await openList();
		const rows = list.locator(".sessions tbody tr");
		await rows.first().waitFor();
		expect(await rows.count()).toBe(1);
		const left = await keptOnDisk(list);
		expect(heardMs(left)).toBeGreaterThanOrEqual(heardMs(written));
		const lastMs = left.sessions[0]?.lastAtMs ?? 0;
		expect(killedAtMs - lastMs).toBeLessThan(10_000);
	});

	it("is not touched if a newer version wrote it, can be replaced if it is damaged, and never keeps the room from being read", async () => {
		const list = await openList();
		await replaceDatabase(list, 99, "future");
		await list.reload();
		await untilPopupSays(list, NEWER);
		expect(await list.locator(".card button").count()).toBe(0);

		await replaceDatabase(list, 1, "unknown");
		const { extensionPage } = await watched();
		await untilPopupSays(extensionPage, DAMAGED);
		await list.bringToFront();
		await list.reload();
		await untilPopupSays(list, DAMAGED);
		await list.locator(".card button").last().click();
		await list.locator(".danger").click();
		await untilMoreIsKept(list, 0);
		await expect
			.poll(() => popupText(extensionPage), IN_TIME)
			.not.toContain(DAMAGED);
	});
});

async function openList(): Promise<Page> {
	const list = await opened().context.newPage();
	await list.goto(`${opened().origin}/src/history/index.html`);
	await list.locator(".card, .notice").first().waitFor();
	return list;
}
