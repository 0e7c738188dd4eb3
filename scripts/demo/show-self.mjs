import { setTimeout as sleep } from "node:timers/promises";
import { openExtensionPage } from "../browser/extension-page.mjs";
import {
	CAMERA_ALLOWED_FLAGS,
	LOOPBACK_CALL_FLAGS,
} from "../browser/flags.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { serveFolder } from "../browser/serve-folder.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { untilClosed } from "../browser/until-closed.mjs";
import { DEMO_FOLDER, EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { relaySelf } from "./relay-self.mjs";

/**
 * @param {object} options
 * @param {number} options.camera from 0
 * @param {boolean} options.headless
 * @param {number | undefined} options.seconds undefined: until the window is closed
 * @returns {Promise<number>} exit code
 */
export async function showSelf({ camera, headless, seconds }) {
	const server = await serveFolder(DEMO_FOLDER);
	try {
		const browser = await launchExtension({
			extensionFolder: EXTENSION_FOLDER,
			headless,
			flags: [...LOOPBACK_CALL_FLAGS, ...CAMERA_ALLOWED_FLAGS],
		});
		try {
			const page =
				browser.context.pages()[0] ?? (await browser.context.newPage());
			await page.goto(server.origin);
			await requireCamera(page, camera);
			await page.goto(`${server.origin}/?self=1&camera=${camera}`);
			const { tabId } = await switchOn(browser, page);
			const extensionPage = await openExtensionPage(browser, tabId);
			await relaySelf(extensionPage, tabId, page);
			console.log("Your own picture is open; close its window to end.");
			if (seconds === undefined) await untilClosed(browser);
			else await sleep(seconds * 1000);
			return 0;
		} finally {
			await browser.dispose();
		}
	} finally {
		await server.close();
	}
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
