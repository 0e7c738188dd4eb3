import type { Page } from "playwright-core";
import { CAMERA_ALLOWED_FLAGS } from "../browser/flags.ts";
import { openPlainExtensionPage } from "../browser/plain-extension-page.ts";
import { stayOpen } from "../browser/stay-open.ts";
import { switchOn } from "../browser/switch-on.ts";
import { openDemo } from "./open-demo.ts";
import { relaySelf } from "./relay-self.ts";

/** @returns exit code */
export function showSelf(options: {
	/** Index of the camera, from 0. */
	camera: number;
	headless: boolean;
	/** Undefined keeps it open until the window is closed. */
	seconds: number | undefined;
	/** Flags that replace the camera in tests. */
	cameraFlags?: readonly string[];
	beforeEnd?: (page: Page) => Promise<void>;
	/** Ends it early. */
	signal?: AbortSignal;
}): Promise<number> {
	const { camera, headless, seconds, cameraFlags, beforeEnd, signal } = options;
	const demo = {
		headless,
		query: `self=1&camera=${camera}`,
		flags: cameraFlags ?? CAMERA_ALLOWED_FLAGS,
		signal,
	};
	return openDemo(demo, async ({ browser, page }) => {
		await requireCamera(page, camera);
		const { tabId } = await switchOn(browser, page);
		// The popup's page would render in the process that analyses the pictures.
		const extensionPage = await openPlainExtensionPage(browser);
		await relaySelf(extensionPage, tabId, page);
		console.log("Your own picture is open; close its window to end.");
		await stayOpen(browser, seconds);
		await beforeEnd?.(page);
		return 0;
	});
}

/**
 * @param camera index of the camera, from 0
 * @throws an error that says which cameras there are
 */
async function requireCamera(page: Page, camera: number) {
	const count = await page.evaluate(
		async () =>
			(await navigator.mediaDevices.enumerateDevices()).filter(
				({ kind }) => kind === "videoinput",
			).length,
	);
	if (count === 0)
		throw new Error(
			"No camera was found: connect one, or see the demo meeting with npm start.",
		);
	if (camera >= count)
		throw new Error(
			`There is no camera ${camera}: ${count === 1 ? "the only one is 0" : `they are 0 to ${count - 1}`}.`,
		);
}
