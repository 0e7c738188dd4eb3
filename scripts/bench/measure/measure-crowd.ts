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

/** Roompulse's work and cost in a meeting of `people` people at the default pace. */
export interface CrowdFigures {
	people: number;
	limitedBy: RoomSummary["pace"]["limitedBy"];
	/** Over all people, each person's rate. */
	looksPerSecond: { min: number; median: number };
	stages: StageFigures;
	/** Measured while a page listens to the room, as an open popup does; null if the system does not tell processes apart. */
	cpu: OwnCpu | null;
	/** The page's main thread. `addedShare` is the share of processor time that all its tasks take in addition while Roompulse runs. */
	mainThread: MainThread & { addedShare: number };
	/** The offscreen document's memory. */
	memory: OffscreenMemory;
	provider: RoomSummary["status"]["provider"];
	/** The graphics adapter; null if there is none or only one in software. */
	adapter: string | null;
}

const SEEN_TIMEOUT_MS = 90_000;

export function measureCrowd(options: {
	people: number;
	/** Length of each measurement. */
	seconds: number;
	/** Wait before each measurement: first until all videos play, then until hot code is compiled and the schedule has learned what a look costs. */
	settleSeconds: number;
	headless: boolean;
	/** Additional flags for Chromium. */
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
 * Measures how busy the processes and the page's main thread are for some seconds.
 * @param session a session of the page
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
 * Keeps a port open, so that the room is published and stages are timed meanwhile.
 * @returns a function that gives the latest message
 */
async function latestOn(
	listener: Page,
	portName: string,
): Promise<() => Promise<unknown>> {
	const received = await listener.evaluateHandle((name) => {
		const received: { latest: object | null } = { latest: null };
		const port = chrome.runtime.connect({ name });
		port.onMessage.addListener((message) => {
			received.latest = message;
		});
		return received;
	}, portName);
	return () =>
		until(`A message on the port ${portName}`, () =>
			received.evaluate(({ latest }) => latest),
		);
}
