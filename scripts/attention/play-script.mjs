import { setTimeout as sleep } from "node:timers/promises";
import { openExtensionPage } from "../browser/extension-page.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { openDemo } from "../demo/open-demo.mjs";
import { recordRoom } from "./record-room.mjs";
import { startsOf, timelineOf } from "./timeline.mjs";

/** The truth is asked for so often, to know when it changes. */
const GRID_MS = 250;

/**
 * Plays a script through the extension, in real time.
 * @param {{name: string, durationS: number, people: unknown[]}} script
 * @param {object} options
 * @param {boolean} options.headless
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<Map<string, import("./timeline.mjs").Moment[]>>} by name
 */
export function playScript(script, { headless, signal }) {
	const query = `script=1#${encodeURIComponent(JSON.stringify(script))}`;
	return openDemo({ headless, query, signal }, async ({ browser, page }) => {
		const isTold = await page.evaluate(() => "demoTruth" in globalThis);
		if (!isTold)
			throw new Error(`"${script.name}" is no script that the demo knows.`);
		const { tabId } = await switchOn(browser, page, "attention");
		const extensionPage = await openExtensionPage(browser, tabId);
		const room = await recordRoom(extensionPage, tabId);
		// The page has been playing since it was opened.
		const startedAtMs = await page.evaluate(() => performance.timeOrigin);
		const endMs = startedAtMs + script.durationS * 1000;
		await sleep(Math.max(0, endMs - Date.now()), undefined, { signal });
		const samples = await room.samples();
		if (samples.length === 0)
			throw new Error("The extension has shown nothing of this meeting.");
		return await compare(page, samples);
	});
}

/**
 * @param {import("playwright-core").Page} page
 * @param {readonly import("./record-room.mjs").Sample[]} samples
 */
async function compare(page, samples) {
	const times = samples.map(({ atMs }) => atMs);
	const [fromMs = 0] = times;
	const toMs = times.at(-1) ?? fromMs;
	/** @type {number[]} */
	const grid = [];
	for (let atMs = fromMs - 30_000; atMs <= toMs; atMs += GRID_MS)
		grid.push(atMs);
	const truths = await truthAt(page, times);
	const gridTruths = await truthAt(page, grid);
	return new Map(
		Object.entries(truths).map(([name, truth]) => [
			name,
			timelineOf(name, samples, truth, startsOf(grid, gridTruths[name] ?? [])),
		]),
	);
}

/**
 * @param {import("playwright-core").Page} page
 * @param {readonly number[]} atMs
 */
async function truthAt(page, atMs) {
	return page.evaluate((times) => globalThis.demoTruth?.(times) ?? {}, atMs);
}
