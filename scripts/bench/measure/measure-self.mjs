import { setTimeout as sleep } from "node:timers/promises";
import { openExtensionPage } from "../../browser/extension-page.mjs";
import { fileAsCameraFlags } from "../../browser/flags.mjs";
import { switchOn } from "../../browser/switch-on.mjs";
import { until } from "../../browser/until.mjs";
import { openDemo } from "../../demo/open-demo.mjs";
import { relaySelf } from "../../demo/relay-self.mjs";
import { CAMERA_SIZE, makeCameraFile } from "./camera-file.mjs";

/**
 * Frames a second of `npm start -- --self`.
 *
 * @typedef {object} SelfFigures
 * @property {number} cameraPerSecond what the camera is asked to give
 * @property {number} deliveredPerSecond what it gave the page
 * @property {number} analysedPerSecond while each is drawn over the picture, as that command does
 * @property {number} analysedShare of those delivered meanwhile
 * @property {number} analysedPerSecondUndrawn while nothing is drawn
 * @property {{widthPx: number, heightPx: number}} camera
 */

/**
 * @param {object} options
 * @param {number} options.cameraPerSecond
 * @param {number} options.seconds of each measurement
 * @param {number} options.settleSeconds before each: until hot code is compiled
 * @param {boolean} options.headless
 * @param {readonly string[]} options.flags more flags for Chromium
 * @param {AbortSignal} [options.signal]
 * @returns {Promise<SelfFigures>}
 */
export async function measureSelf(options) {
	const { cameraPerSecond, headless, flags, signal } = options;
	const { file, remove } = await makeCameraFile(cameraPerSecond);
	try {
		const demo = {
			headless,
			query: "self=1&camera=0",
			flags: [...flags, ...(await fileAsCameraFlags(file))],
			signal,
		};
		return await openDemo(demo, async ({ browser, page }) => {
			const { tabId } = await switchOn(browser, page);
			const extensionPage = await openExtensionPage(browser, tabId);
			const analysed = await countSelf(extensionPage, tabId);
			await until(
				"The own picture's first analysis",
				async () => (await analysed()) > 0,
			);
			const undrawn = await rates(page, analysed, options);
			await relaySelf(extensionPage, tabId, page);
			const drawn = await rates(page, analysed, options);
			return {
				cameraPerSecond,
				deliveredPerSecond: drawn.delivered,
				analysedPerSecond: drawn.analysed,
				analysedShare: drawn.analysed / drawn.delivered,
				analysedPerSecondUndrawn: undrawn.analysed,
				camera: CAMERA_SIZE,
			};
		});
	} finally {
		await remove();
	}
}

/**
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<number>} analysed
 * @param {{seconds: number, settleSeconds: number}} times
 */
async function rates(page, analysed, { seconds, settleSeconds }) {
	await sleep(settleSeconds * 1_000);
	const before = await readCounts(page, analysed);
	await sleep(seconds * 1_000);
	const after = await readCounts(page, analysed);
	const passed = (after.atMs - before.atMs) / 1_000;
	return {
		delivered: (after.delivered - before.delivered) / passed,
		analysed: (after.analysed - before.analysed) / passed,
	};
}

/**
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<number>} analysed
 */
async function readCounts(page, analysed) {
	const atMs = performance.now();
	const [delivered, soFar] = await Promise.all([
		page.evaluate(deliveredFrames),
		analysed(),
	]);
	return { atMs, delivered, analysed: soFar };
}

/** In the page: how many pictures the camera has given its track so far. */
function deliveredFrames() {
	const stream = document.querySelector("video")?.srcObject;
	if (!(stream instanceof MediaStream)) throw new Error("There is no camera.");
	const [track] = stream.getVideoTracks();
	const delivered = Object(track).stats?.deliveredFrames;
	if (typeof delivered !== "number")
		throw new Error("The browser does not count a camera's pictures.");
	return delivered;
}

/**
 * @param {import("playwright-core").Page} extensionPage
 * @param {number} tabId
 * @returns {Promise<() => Promise<number>>} how many pictures have been analysed so far
 */
async function countSelf(extensionPage, tabId) {
	const counter = await extensionPage.evaluateHandle((name) => {
		const counted = { analysed: 0 };
		const port = chrome.runtime.connect({ name });
		port.onMessage.addListener(() => {
			counted.analysed++;
		});
		return counted;
	}, `self:${tabId}`);
	return () => counter.evaluate(({ analysed }) => analysed);
}
