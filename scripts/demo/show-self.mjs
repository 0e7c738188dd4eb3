import { CAMERA_ALLOWED_FLAGS } from "../browser/flags.mjs";
import { openPlainExtensionPage } from "../browser/plain-extension-page.mjs";
import { stayOpen } from "../browser/stay-open.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { openDemo } from "./open-demo.mjs";
import { relaySelf } from "./relay-self.mjs";

/**
 * @param {object} options
 * @param {number} options.camera from 0
 * @param {boolean} options.headless
 * @param {number | undefined} options.seconds undefined: until the window is closed
 * @param {readonly string[]} [options.cameraFlags] what stands in for the camera in tests
 * @param {(page: import("playwright-core").Page) => Promise<void>} [options.beforeEnd]
 * @param {AbortSignal} [options.signal] ends it early
 * @returns {Promise<number>} exit code
 */
export function showSelf(options) {
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
		// The popup's page would be drawn in the process that analyses the pictures.
		const extensionPage = await openPlainExtensionPage(browser);
		await relaySelf(extensionPage, tabId, page);
		console.log("Your own picture is open; close its window to end.");
		await stayOpen(browser, seconds);
		await beforeEnd?.(page);
		return 0;
	});
}

/**
 * @param {import("playwright-core").Page} page
 * @param {number} camera from 0
 * @throws {Error} with what is there instead
 */
async function requireCamera(page, camera) {
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
