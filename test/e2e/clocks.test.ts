import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { attachOffscreen } from "../../scripts/bench/machine/offscreen-memory.ts";
import { waitForRoom } from "../../scripts/browser/read-room.ts";
import { until } from "../../scripts/browser/until.ts";
import { contentScriptContext } from "../../scripts/soak/heap.ts";
import { closeMeetings } from "./support/close-meetings.ts";
import { keptOnDisk } from "./support/kept-on-disk.ts";
import { type WatchedMeeting, watchMeeting } from "./support/meeting.ts";
import { allFacing } from "./support/room-facts.ts";
import { useBrowser } from "./support/use-browser.ts";

const meeting = useBrowser();
afterEach(() => closeMeetings(meeting.browser));

const NAMES = ["Ada Lovelace", "Ben Bitdiddle"];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Clocks are read at different moments, on a computer that may be busy. */
const ROUGHLY_MS = 2 * MINUTE_MS;
/** Longer than any state is believed without a new picture. */
const HANG_MS = 25_000;

async function watchTwoPeople(): Promise<WatchedMeeting> {
	const watched = await watchMeeting(
		meeting.browser,
		meeting.url("two-people.html"),
	);
	const { extensionPage, tabId } = watched;
	await waitForRoom(extensionPage, tabId, "Two people", allFacing(NAMES));
	return watched;
}

/** Gives the content script's world a time of origin that differs from the other documents', as after a sleep. */
async function moveOrigin(page: Page, byMs: number): Promise<void> {
	const { browser } = meeting;
	const session = await browser.context.newCDPSession(page);
	await session.send("Runtime.evaluate", {
		contextId: await contentScriptContext(session, browser.origin),
		expression: `Object.defineProperty(performance, "timeOrigin", {
			value: performance.timeOrigin + ${byMs},
		})`,
	});
	await session.detach();
}

/** Waits until people were looked at by the page's other clock, and checks what is said of their times. */
async function expectRead({
	extensionPage,
	tabId,
}: WatchedMeeting): Promise<void> {
	const before = await waitForRoom(extensionPage, tabId, "", () => true);
	const after = await waitForRoom(
		extensionPage,
		tabId,
		"Looks by the other clock",
		(room) =>
			room.frames.analysed > before.frames.analysed + 10 &&
			allFacing(NAMES)(room),
	);
	const { latencyMs } = after;
	expect(latencyMs?.p95).toBeLessThan(ROUGHLY_MS);
	expect(latencyMs?.p50).toBeGreaterThan(0);
	for (const { stateSinceMs } of after.participants)
		expect(stateSinceMs).toBeLessThanOrEqual(after.atMs);
}

describe("a page whose clock is not the extension's", () => {
	it.each([
		["an hour behind", -HOUR_MS],
		["ten seconds behind", -10_000],
	])("is read as any other: %s", async (_what, byMs) => {
		const watched = await watchTwoPeople();
		await moveOrigin(watched.page, byMs);
		await expectRead(watched);
	});

	// Pictures from an hour ahead would seem new for an hour.
	it("is read as any other, and its silence noticed: an hour ahead", async () => {
		const watched = await watchTwoPeople();
		const { page, extensionPage, tabId } = watched;
		await moveOrigin(page, HOUR_MS);
		await expectRead(watched);
		const hang = page.evaluate((ms) => {
			const endMs = performance.now() + ms;
			while (performance.now() < endMs);
		}, HANG_MS);
		const hung = await waitForRoom(
			extensionPage,
			tabId,
			"A page that hangs, told as unreadable",
			({ attention }) => attention.readable === 0,
		);
		expect(hung.participants.map(({ state }) => state)).toEqual([
			"cant-tell",
			"cant-tell",
		]);
		await hang;
		await waitForRoom(extensionPage, tabId, "Both again", allFacing(NAMES));
	});
});

it("a sleep of an hour is a gap, and once the date is set back, what was read is kept with its right date", async () => {
	const startMs = Date.now();
	const watched = await watchTwoPeople();
	const { page, extensionPage, tabId } = watched;
	const offscreen = await attachOffscreen(meeting.browser);
	// After a sleep the date has gone on, while the document's own clock stood still.
	const setDate = (aheadMs: number) =>
		offscreen.evaluate(`{
			globalThis.rightNow ??= Date.now;
			Date.now = () => rightNow.call(Date) + ${aheadMs};
		}`);
	const awake = await waitForRoom(extensionPage, tabId, "", () => true);

	await setDate(HOUR_MS);
	await expectRead(watched);
	const slept = await waitForRoom(extensionPage, tabId, "", () => true);
	expect(slept.atMs - awake.atMs).toBeGreaterThan(HOUR_MS);

	await setDate(0);
	await expectRead(watched);
	const after = await waitForRoom(extensionPage, tabId, "", () => true);
	// A room's time never runs backwards, whatever the date does.
	expect(after.atMs).toBeGreaterThan(slept.atMs);

	await page.close();
	// The last write corrects the dates of bins that were written while the date was an hour ahead.
	await until("The whole session, with its right dates", async () => {
		const kept = await keptOnDisk(extensionPage).catch(() => null);
		const isWhole = kept?.sessions.some(
			({ lastAtMs }) => lastAtMs >= after.atMs - HOUR_MS,
		);
		return (
			isWhole &&
			kept?.bins.every(
				({ startMs: fromMs }) =>
					fromMs > startMs - ROUGHLY_MS && fromMs < Date.now() + ROUGHLY_MS,
			)
		);
	});
});
