import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { roomPortName, TIMINGS_PORT } from "../../../src/contract/room-port.ts";
import type { RoomSummary } from "../../../src/core/room/room-summary.ts";
import { closeTarget } from "../../browser/close-target.ts";
import { PROMPT_MEMORY_FLAGS } from "../../browser/flags.ts";
import type { ExtensionBrowser } from "../../browser/launch-extension.ts";
import { openPlainExtensionPage } from "../../browser/plain-extension-page.ts";
import { waitForRoom } from "../../browser/read-room.ts";
import { switchOn } from "../../browser/switch-on.ts";
import { until } from "../../browser/until.ts";
import { openDemo } from "../../demo/open-demo.ts";
import { median } from "../figures/percentiles.ts";
import { ratesBetween } from "../figures/rates.ts";
import { type StageFigures, stageFiguresIn } from "../figures/stage-figures.ts";
import { type OwnCpu, ownCpu, sharesBetween } from "../machine/cpu-shares.ts";
import { graphicsAdapter } from "../machine/graphics-adapter.ts";
import {
	attachOffscreen,
	measureMemory,
	type OffscreenMemory,
} from "../machine/offscreen-memory.ts";
import { readProcessTimes } from "../machine/process-times.ts";
import { type MainThread, traceMainThread } from "./main-thread.ts";
import { busyShare, taskTimeReader } from "./task-time.ts";

/** What Roompulse does, and takes, in a meeting of so many people, at the usual pace. */
export interface CrowdFigures {
	people: number;
	limitedBy: RoomSummary["pace"]["limitedBy"];
	/** of each person */
	looksPerSecond: { min: number; median: number };
	stages: StageFigures;
	/** while somebody listens to the room as an open popup does; null where processes cannot be told apart */
	cpu: OwnCpu | null;
	/** of the page; addedShare is the processor time of all its tasks, with Roompulse less without it */
	mainThread: MainThread & { addedShare: number };
	/** of the offscreen document */
	memory: OffscreenMemory;
	provider: RoomSummary["status"]["provider"];
	/** the graphics adapter that is not software */
	adapter: string | null;
}

const SEEN_TIMEOUT_MS = 90_000;

export function measureCrowd(options: {
	people: number;
	/** of each measurement */
	seconds: number;
	/** before each: until all videos play; until hot code is compiled and the pace has found what a look costs */
	settleSeconds: number;
	headless: boolean;
	/** more flags for Chromium */
	flags: readonly string[];
	signal?: AbortSignal;
}): Promise<CrowdFigures> {
	const { people, seconds, settleSeconds, headless, flags, signal } = options;
	const demo = {
		headless,
		path: "crowd/",
		query: `people=${people}`,
		flags: [...PROMPT_MEMORY_FLAGS, ...flags],
		signal,
	};
	return openDemo(demo, async ({ browser, page }) => {
		const session = await browser.context.newCDPSession(page);
		const load = await loadReader(browser, session);
		await sleep(settleSeconds * 1_000);
		const without = await load.over(seconds);
		const { popup, tabId } = await switchOn(browser, page);
		await closeTarget(browser, popup);
		const listener = await openPlainExtensionPage(browser);
		await waitForRoom(
			listener,
			tabId,
			`${people} people analysed`,
			({ participants, status }) =>
				status.phase !== "loading" &&
				participants.length === people &&
				participants.every(({ samples }) => samples > 0),
			SEEN_TIMEOUT_MS,
		);
		const room = (await latestOn(
			listener,
			roomPortName(tabId),
		)) as () => Promise<RoomSummary>;
		await sleep(settleSeconds * 1_000);
		const timings = await latestOn(listener, TIMINGS_PORT);
		const before = await room();
		const withRoompulse = await load.over(seconds);
		const after = await room();
		const stages = stageFiguresIn(await timings());
		const mainThread = await traceMainThread(session, seconds, browser.origin);
		const offscreen = await attachOffscreen(browser);
		const rates = ratesBetween(before, after).map((one) => one.perSecond);
		return {
			people,
			limitedBy: after.pace.limitedBy,
			looksPerSecond: { min: Math.min(...rates), median: median(rates) },
			stages,
			cpu:
				without.cpu && withRoompulse.cpu
					? ownCpu(without.cpu, withRoompulse.cpu)
					: null,
			mainThread: {
				addedShare: withRoompulse.mainThread - without.mainThread,
				...mainThread,
			},
			memory: await measureMemory(
				offscreen,
				await readProcessTimes(browser.cdp),
			),
			provider: after.status.provider,
			adapter: await graphicsAdapter(offscreen),
		};
	});
}

/**
 * How busy processes and the page's main thread are over some seconds.
 * @param session of the page
 */
async function loadReader({ cdp }: ExtensionBrowser, session: CDPSession) {
	const readTaskTime = await taskTimeReader(session);
	return {
		async over(seconds: number) {
			const before = await readProcessTimes(cdp);
			const startMs = performance.now();
			const tasksBefore = await readTaskTime();
			await sleep(seconds * 1_000);
			const after = await readProcessTimes(cdp);
			const passed = (performance.now() - startMs) / 1_000;
			return {
				mainThread: busyShare(tasksBefore, await readTaskTime()),
				cpu: before && after && sharesBetween(before, after, passed),
			};
		},
	};
}

/**
 * Stays connected: the room is published, and stages are timed, all the while.
 * @returns gives what was heard last
 */
async function latestOn(
	listener: Page,
	portName: string,
): Promise<() => Promise<unknown>> {
	const heard = await listener.evaluateHandle((name) => {
		const heard: { latest: object | null } = { latest: null };
		const port = chrome.runtime.connect({ name });
		port.onMessage.addListener((message) => {
			heard.latest = message;
		});
		return heard;
	}, portName);
	return () =>
		until(`News on the port ${portName}`, () =>
			heard.evaluate(({ latest }) => latest),
		);
}
