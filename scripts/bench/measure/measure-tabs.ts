import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { closeTarget } from "../../browser/close-target.ts";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { openWindow } from "../../browser/open-window.ts";
import { openPlainExtensionPage } from "../../browser/plain-extension-page.ts";
import { waitForRoom } from "../../browser/read-room.ts";
import { switchOn, turnSwitch } from "../../browser/switch-on.ts";
import { openDemo } from "../../demo/open-demo.ts";
import { median } from "../figures/percentiles.ts";
import { ratesBetween } from "../figures/rates.ts";
import { sharesBetween } from "../machine/cpu-shares.ts";
import { readProcessTimes } from "../machine/process-times.ts";

/**
 * How often the people of a meeting are looked at while it is alone, beside a tab full of videos that is not read, and
 * beside the same tab while it is read. To play so many videos takes processor time of its own, whether or not they
 * are read, so the two last are compared: their difference is what reading the other tab costs the meeting.
 */
export interface TabsFigures {
	people: number;
	videos: number;
	/** Over all of the meeting's people, each person's looks a second. */
	alone: Rates;
	/** Measured before and after the other tab was read, which evens out a machine whose speed changes; the mean of both. */
	besideUnread: Rates;
	besideRead: Rates;
	/** The same for the people listed in the other tab. */
	other: Rates & { people: number };
	/** The part of the meeting's looks that it keeps when the other tab is read. */
	kept: number;
}

export interface Rates {
	min: number;
	median: number;
	mean: number;
	/** Pictures that were asked for and did not come or were not used, a second. */
	droppedPerSecond: number;
	limitedBy: RoomSummary["pace"]["limitedBy"];
	/** From a picture's capture to what is known from it, in milliseconds. */
	latencyMs: RoomSummary["latencyMs"];
	/** What the browser's processes take of one core; null if the system does not tell them apart. */
	cpu: ReturnType<typeof sharesBetween> | null;
}

interface TabsOptions {
	/** In the meeting. */
	people: number;
	/** In the other tab. */
	videos: number;
	/** Length of each measurement. */
	seconds: number;
	/** Wait before each measurement, until hot code is compiled and the schedule has learned what a look costs. */
	settleSeconds: number;
	headless: boolean;
	signal?: AbortSignal;
}

const SEEN_TIMEOUT_MS = 120_000;
/** The demo's crowd has no more people, so the other tab's further videos are copies. */
const MOST_IN_CROWD = 49;

export function measureTabs(options: TabsOptions): Promise<TabsFigures> {
	const { people, videos, seconds, settleSeconds, headless } = options;
	const demo = {
		headless,
		path: "crowd/",
		query: `people=${people}`,
		signal: options.signal,
	};
	return openDemo(demo, async ({ browser, page }) => {
		const listener = await openPlainExtensionPage(browser);
		const ratesIn = async (tabId: number) => {
			const read = () =>
				waitForRoom(listener, tabId, "The room", () => true, SEEN_TIMEOUT_MS);
			const timesBefore = await readProcessTimes(browser.cdp);
			const before = await read();
			await sleep(seconds * 1_000);
			const after = await read();
			const times = await readProcessTimes(browser.cdp);
			const passed = (after.atMs - before.atMs) / 1_000;
			return ratesOf(
				before,
				after,
				timesBefore && times && sharesBetween(timesBefore, times, passed),
			);
		};
		const settled = () => sleep(settleSeconds * 1_000);
		const meeting = await turnIn(browser, page, true);
		await untilAllSeen(listener, meeting, people);
		await settled();
		const alone = await ratesIn(meeting);

		const other = await openWindow(browser);
		const address = new URL(page.url());
		address.search = `people=${Math.min(videos, MOST_IN_CROWD)}`;
		await other.goto(address.href);
		await other.evaluate(addCopies, videos - MOST_IN_CROWD);
		await settled();
		const unreadBefore = await ratesIn(meeting);

		const crowd = await turnIn(browser, other, true);
		// Where there are too many videos, most of them are not looked at for minutes.
		await untilAllSeen(listener, crowd, 1);
		await settled();
		const [besideRead, otherRates] = await Promise.all([
			ratesIn(meeting),
			ratesIn(crowd),
		]);
		const { participants } = await waitForRoom(
			listener,
			crowd,
			"The other room",
			() => true,
		);

		await turnIn(browser, other, false);
		await settled();
		const unreadAfter = await ratesIn(meeting);
		const besideUnread = {
			...unreadAfter,
			min: (unreadBefore.min + unreadAfter.min) / 2,
			median: (unreadBefore.median + unreadAfter.median) / 2,
			mean: (unreadBefore.mean + unreadAfter.mean) / 2,
		};
		return {
			people,
			videos,
			alone,
			besideUnread,
			besideRead,
			other: { ...otherRates, people: participants.length },
			kept: besideRead.mean / besideUnread.mean,
		};
	});
}

async function turnIn(
	browser: ExtensionBrowser,
	page: Page,
	on: boolean,
): Promise<number> {
	const { popup, tabId } = await switchOn(browser, page);
	if (!on) await turnSwitch(popup, false);
	await closeTarget(browser, popup);
	return tabId;
}

async function untilAllSeen(
	listener: Page,
	tabId: number,
	people: number,
): Promise<void> {
	await waitForRoom(
		listener,
		tabId,
		`${people} people analysed`,
		({ participants, status }) =>
			status.phase !== "loading" &&
			participants.filter(({ samples }) => samples > 0).length >= people,
		SEEN_TIMEOUT_MS,
	);
}

function ratesOf(
	before: RoomSummary,
	after: RoomSummary,
	cpu: Rates["cpu"],
): Rates {
	const seconds = (after.atMs - before.atMs) / 1_000;
	const rates = ratesBetween(before, after).map(({ perSecond }) => perSecond);
	return {
		min: Math.min(...rates),
		median: median(rates),
		mean: rates.reduce((sum, one) => sum + one, 0) / rates.length,
		droppedPerSecond: (after.frames.dropped - before.frames.dropped) / seconds,
		limitedBy: after.pace.limitedBy,
		latencyMs: after.latencyMs,
		cpu,
	};
}

/** Runs in the crowd's page: shows the people's videos again, under other names. */
async function addCopies(count: number): Promise<void> {
	const tiles = [...document.querySelectorAll<HTMLElement>(".tile")];
	for (let i = 0; i < count; i++) {
		const tile = tiles[i % tiles.length];
		const video = tile?.querySelector("video");
		const stream = video?.srcObject;
		if (!tile || !(stream instanceof MediaStream)) continue;
		const copy = document.createElement("div");
		copy.className = "tile";
		copy.dataset.participantId = `copy-${i}`;
		const label = document.createElement("span");
		label.className = "name";
		label.textContent = `Guest ${"ABCDEFGHIJ"[Math.floor(i / 25)]}${"abcdefghijklmnopqrstuvwxy"[i % 25]}`;
		const again = document.createElement("video");
		again.muted = true;
		again.playsInline = true;
		again.srcObject = new MediaStream(
			stream.getVideoTracks().map((track) => track.clone()),
		);
		copy.append(again, label);
		tile.parentElement?.append(copy);
		again.play().catch(() => {});
	}
}
