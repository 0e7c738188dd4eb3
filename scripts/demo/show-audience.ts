import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { roomPortName } from "../../src/contract/room-port.ts";
import { parseRoomSummary } from "../../src/contract/room-schema.ts";
import { AUDIENCE_PAGE } from "../../src/platform/own-pages.ts";
import { CAMERA_ALLOWED_FLAGS } from "../browser/flags.ts";
import { followPort } from "../browser/follow-port.ts";
import {
	type ExtensionBrowser,
	launchExtension,
} from "../browser/launch-extension.ts";
import { requestsOffMachine } from "../browser/net-log.ts";
import { openPlainExtensionPage } from "../browser/plain-extension-page.ts";
import { stayOpen } from "../browser/stay-open.ts";
import { EXTENSION_FOLDER } from "../setup/build-steps.ts";
import {
	type AudienceReport,
	audienceFigures,
	type TimedSummary,
} from "./audience-report.ts";
import { filmAsCamera } from "./film-as-camera.ts";

interface Options {
	/** Index of the camera, from 0. */
	readonly camera: number;
	/** Path of a film that takes its place. */
	readonly clip: string | undefined;
	readonly headless: boolean;
	/** Undefined keeps it open until the window is closed. */
	readonly seconds: number | undefined;
	/** Path of the report to write. */
	readonly report: string | undefined;
	/** Flags that replace the camera in tests. */
	readonly cameraFlags?: readonly string[];
	/** Ends it early. */
	readonly signal?: AbortSignal;
}

/** @returns the exit code, which is 0 only if somebody was seen */
export async function showAudience(options: Options): Promise<number> {
	const { camera, clip, headless, seconds, signal } = options;
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless,
		flags: options.cameraFlags ?? CAMERA_ALLOWED_FLAGS,
		...(signal && { signal }),
	});
	try {
		const page =
			browser.context.pages()[0] ?? (await browser.context.newPage());
		await openAudience(browser, page, { camera, clip });
		if (seconds === undefined) {
			console.log("The room's page is open; close its window to end.");
			await stayOpen(browser);
			return 0;
		}
		const seen = await follow(browser, page, seconds);
		await browser.close();
		return await finish(seen, await requestsOffMachine(browser.netLogFile), {
			name: clip === undefined ? `camera ${camera}` : basename(clip),
			file: options.report,
		});
	} finally {
		await browser.dispose();
	}
}

/** Opens the page, answers what it asks, and starts the camera. */
export async function openAudience(
	{ origin }: Pick<ExtensionBrowser, "origin">,
	page: Page,
	{ camera, clip }: Pick<Options, "camera" | "clip">,
): Promise<void> {
	const handOver =
		clip === undefined ? async () => {} : await filmAsCamera(page, clip);
	await page.goto(`${origin}/${AUDIENCE_PAGE}`);
	await handOver();
	await page.locator(".first-run, .audience-start").first().waitFor();
	if (await page.locator(".first-run").isVisible()) {
		await page.locator("[name=place][value=other]").check();
		await page.locator("[name=isInEea][value=no]").check();
		await page.locator(".first-run [type=submit]").click();
	}
	await page.locator(".audience-start .primary").click();
	// Only a camera that runs tells which others there are.
	if (camera > 0)
		await page.locator(".camera-choice select").selectOption({ index: camera });
}

interface Seen {
	readonly summaries: readonly TimedSummary[];
	readonly byMarker: readonly string[];
	readonly errors: readonly string[];
}

/** Follows the room once a second, and marks a topic at the start and another at half time. */
async function follow(
	browser: ExtensionBrowser,
	page: Page,
	seconds: number,
): Promise<Seen> {
	const tabId = await page.evaluate(
		async () => (await chrome.tabs.getCurrent())?.id ?? 0,
	);
	const extensionPage = await openPlainExtensionPage(browser);
	const port = await followPort(
		extensionPage,
		roomPortName(tabId),
		parseRoomSummary,
	);
	const summaries: TimedSummary[] = [];
	const startMs = performance.now();
	for (let s = 1; s <= seconds; s++) {
		if (s === 1 || s === Math.ceil(seconds / 2))
			await mark(page, s === 1 ? "First half" : "Second half");
		await sleep(Math.max(0, startMs + s * 1_000 - performance.now()));
		const room = await port.latest().catch(() => undefined);
		if (room) summaries.push({ s, room });
	}
	return {
		summaries,
		byMarker: await textsOf(page, ".audience-past .story tbody tr"),
		errors: await textsOf(page, ".notice"),
	};
}

/** The page has no markers while it says why it reads nobody. */
async function mark(page: Page, label: string): Promise<void> {
	const bar = page.locator(".audience-past .marker-bar");
	if (!(await bar.isVisible())) return;
	await bar.locator("input").fill(label);
	await bar.locator("[type=submit]").click();
}

async function textsOf(page: Page, selector: string) {
	const texts = await page.locator(selector).allInnerTexts();
	return texts.map((text) => text.replaceAll(/\s+/g, " ").trim());
}

async function finish(
	{ summaries, byMarker, errors }: Seen,
	offMachine: readonly { readonly url: string }[],
	{ name, file }: { readonly name: string; readonly file: string | undefined },
): Promise<number> {
	const report: AudienceReport = {
		camera: name,
		...audienceFigures(summaries),
		byMarker,
		requestsOffMachine: offMachine.length,
		errors,
	};
	if (file !== undefined) {
		await mkdir(dirname(resolve(file)), { recursive: true });
		await writeFile(file, `${JSON.stringify(report, null, "\t")}\n`);
	}
	const last = report.seconds.at(-1);
	for (const line of byMarker) console.log(line);
	for (const error of errors) console.error(error);
	console.log(
		`${last?.people ?? 0} people, ${last?.towardFront ?? 0} of ${last?.inClearView ?? 0} toward the front; ${report.looks} looks, ${report.facesPerLook ?? 0} faces a look, each face ${report.readsPerFaceAndSecond ?? 0} times a second; ${report.requestsOffMachine} requests off this computer`,
	);
	return report.seconds.some(({ people }) => people > 0) ? 0 : 1;
}
