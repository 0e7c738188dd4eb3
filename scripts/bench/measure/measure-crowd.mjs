import { setTimeout as sleep } from "node:timers/promises";
import { closeTarget } from "../../browser/close-target.mjs";
import { PROMPT_MEMORY_FLAGS } from "../../browser/flags.mjs";
import { openPlainExtensionPage } from "../../browser/plain-extension-page.mjs";
import { waitForRoom } from "../../browser/read-room.mjs";
import { switchOn } from "../../browser/switch-on.mjs";
import { until } from "../../browser/until.mjs";
import { openDemo } from "../../demo/open-demo.mjs";
import { median } from "../figures/percentiles.mjs";
import { ratesBetween } from "../figures/rates.mjs";
import { stageFiguresIn } from "../figures/stage-figures.mjs";
import { ownCpu, sharesBetween } from "../machine/cpu-shares.mjs";
import { graphicsAdapter } from "../machine/graphics-adapter.mjs";
import {
	attachOffscreen,
	measureMemory,
} from "../machine/offscreen-memory.mjs";
import { readProcessTimes } from "../machine/process-times.mjs";
import { traceMainThread } from "./main-thread.mjs";
import { busyShare, taskTimeReader } from "./task-time.mjs";

/**
 * What Roompulse does, and takes, in a meeting of so many people, at the usual pace.
 *
 * @typedef {object} CrowdFigures
 * @property {number} people
 * @property {RoomSummary["pace"]["limitedBy"]} limitedBy
 * @property {{min: number, median: number}} looksPerSecond of each person
 * @property {StageFigures} stages
 * @property {OwnCpu | null} cpu while somebody listens to the room as an open popup does; null where processes cannot be told apart
 * @property {MainThread & {addedShare: number}} mainThread of the page; addedShare is the processor time of all its tasks, with Roompulse less without it
 * @property {OffscreenMemory} memory of the offscreen document
 * @property {RoomSummary["status"]["provider"]} provider
 * @property {string | null} adapter the graphics adapter that is not software
 *
 * @typedef {import("../../../src/core/room-summary.ts").RoomSummary} RoomSummary
 * @typedef {import("../figures/stage-figures.mjs").StageFigures} StageFigures
 * @typedef {import("../machine/cpu-shares.mjs").OwnCpu} OwnCpu
 * @typedef {import("./main-thread.mjs").MainThread} MainThread
 * @typedef {import("../machine/offscreen-memory.mjs").OffscreenMemory} OffscreenMemory
 */

const TIMINGS_PORT = "timings";
const SEEN_TIMEOUT_MS = 90_000;

/**
 * @param {object} options
 * @param {number} options.people
 * @param {number} options.seconds of each measurement
 * @param {number} options.settleSeconds before each: until all videos play; until hot code is compiled and the pace has found what a look costs
 * @param {boolean} options.headless
 * @param {readonly string[]} options.flags more flags for Chromium
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<CrowdFigures>}
 */
export function measureCrowd(options) {
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
		const room = /** @type {() => Promise<RoomSummary>} */ (
			await latestOn(listener, `room:${tabId}`)
		);
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
 * @param {import("../../browser/launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").CDPSession} session of the page
 */
async function loadReader({ cdp }, session) {
	const readTaskTime = await taskTimeReader(session);
	return {
		/** @param {number} seconds */
		async over(seconds) {
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
 * @param {import("playwright-core").Page} listener
 * @param {string} portName
 * @returns {Promise<() => Promise<unknown>>} gives what was heard last
 */
async function latestOn(listener, portName) {
	const heard = await listener.evaluateHandle((name) => {
		/** @type {{latest: object | null}} */
		const heard = { latest: null };
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
