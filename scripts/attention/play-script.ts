import { loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { openExtensionPage } from "../browser/extension-page.ts";
import type { ExtensionBrowser } from "../browser/launch-extension.ts";
import { switchOn } from "../browser/switch-on.ts";
import { openDemo } from "../demo/open-demo.ts";
import { recordRoom, type Sample } from "./record-room.ts";
import { type Moment, startsOf, timelineOf } from "./timeline.ts";

/** A page that draws a dozen puppets on a busy machine may not answer at once; then the popup asks to wait a moment. */
const ATTEMPTS = 4;
const PAUSE_MS = 3_000;

/** Interval at which the truth is sampled to find when it changes. */
const GRID_MS = 250;

/**
 * Plays a script through the extension in real time.
 * @returns each person's moments, by name
 */
export function playScript(
	script: { name: string; durationS: number; people: unknown[] },
	{
		headless,
		signal,
	}: {
		headless: boolean;
		signal?: AbortSignal;
	},
): Promise<Map<string, Moment[]>> {
	const query = `script=1#${encodeURIComponent(JSON.stringify(script))}`;
	return openDemo({ headless, query, signal }, async ({ browser, page }) => {
		const isPlayed = await page.evaluate(() => "demoTruth" in globalThis);
		if (!isPlayed)
			throw new Error(`The demo cannot play the script "${script.name}".`);
		const { tabId } = await switchOnPatiently(browser, page, signal);
		const extensionPage = await openExtensionPage(browser, tabId);
		const room = await recordRoom(extensionPage, tabId);
		// The script starts when the page opens.
		const startedAtMs = await page.evaluate(() => performance.timeOrigin);
		const endMs = startedAtMs + script.durationS * 1000;
		await sleep(Math.max(0, endMs - Date.now()), undefined, { signal });
		const samples = await room.samples();
		if (samples.length === 0)
			throw new Error(
				`The extension showed nothing during this meeting; ${machineLoad()}.`,
			);
		if (!samples.some(isAnybodySeen))
			throw new Error(
				`Nobody was looked at during this meeting: the demo's calls did not connect in time; ${machineLoad()}.`,
			);
		return await compare(page, samples);
	});
}

function isAnybodySeen({ people }: Sample): boolean {
	return Object.values(people).some(({ samples }) => samples > 0);
}

function machineLoad(): string {
	return `this machine's load is ${loadavg()[0]?.toFixed(1)}`;
}

async function switchOnPatiently(
	browser: ExtensionBrowser,
	page: Page,
	signal: AbortSignal | undefined,
	attempts: number = ATTEMPTS,
): Promise<{ tabId: number }> {
	try {
		return await switchOn(browser, page, "attention");
	} catch (refusal) {
		if (attempts <= 1) throw refusal;
		await sleep(PAUSE_MS, undefined, { signal });
		return switchOnPatiently(browser, page, signal, attempts - 1);
	}
}

async function compare(page: Page, samples: readonly Sample[]) {
	const times = samples.map(({ atMs }) => atMs);
	const [fromMs = 0] = times;
	const toMs = times.at(-1) ?? fromMs;
	const grid: number[] = [];
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

async function truthAt(page: Page, atMs: readonly number[]) {
	return page.evaluate((times) => globalThis.demoTruth?.(times) ?? {}, atMs);
}
