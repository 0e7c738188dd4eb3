import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { selfPortName } from "../../../src/contract/room-port.ts";
import { openExtensionPage } from "../../browser/extension-page.ts";
import { fileAsCameraFlags } from "../../browser/flags.ts";
import { switchOn } from "../../browser/switch-on.ts";
import { until } from "../../browser/until.ts";
import { openDemo } from "../../demo/open-demo.ts";
import { relaySelf } from "../../demo/relay-self.ts";
import { CAMERA_SIZE, makeCameraFile } from "./camera-file.ts";

/** Frames per second of `npm start -- --self`. */
export interface SelfFigures {
	/** The rate that is requested of the camera. */
	cameraPerSecond: number;
	/** The rate at which the camera delivered pictures to the page. */
	deliveredPerSecond: number;
	/** While results are drawn over the picture, as that command does. */
	analysedPerSecond: number;
	/** Share of the pictures delivered meanwhile. */
	analysedShare: number;
	/** While nothing is drawn. */
	analysedPerSecondUndrawn: number;
	camera: { widthPx: number; heightPx: number };
}

export async function measureSelf(options: {
	cameraPerSecond: number;
	/** Length of each measurement. */
	seconds: number;
	/** Wait before each measurement, until hot code is compiled. */
	settleSeconds: number;
	headless: boolean;
	/** Additional flags for Chromium. */
	flags: readonly string[];
	signal?: AbortSignal;
}): Promise<SelfFigures> {
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

async function rates(
	page: Page,
	analysed: () => Promise<number>,
	{ seconds, settleSeconds }: { seconds: number; settleSeconds: number },
) {
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

async function readCounts(page: Page, analysed: () => Promise<number>) {
	const atMs = performance.now();
	const [delivered, soFar] = await Promise.all([
		page.evaluate(deliveredFrames),
		analysed(),
	]);
	return { atMs, delivered, analysed: soFar };
}

/** Runs in the page: the number of pictures that the camera has delivered so far. */
function deliveredFrames() {
	const stream = document.querySelector("video")?.srcObject;
	if (!(stream instanceof MediaStream)) throw new Error("There is no camera.");
	const [track] = stream.getVideoTracks();
	const delivered = Object(track).stats?.deliveredFrames;
	if (typeof delivered !== "number")
		throw new Error("The browser does not count a camera's pictures.");
	return delivered;
}

/** @returns a function that gives the number of pictures analysed so far */
async function countSelf(
	extensionPage: Page,
	tabId: number,
): Promise<() => Promise<number>> {
	const counter = await extensionPage.evaluateHandle((name) => {
		const counted = { analysed: 0 };
		const port = chrome.runtime.connect({ name });
		port.onMessage.addListener(() => {
			counted.analysed++;
		});
		return counted;
	}, selfPortName(tabId));
	return () => counter.evaluate(({ analysed }) => analysed);
}
