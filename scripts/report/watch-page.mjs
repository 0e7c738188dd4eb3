import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fileAsCameraFlags, LOOPBACK_CALL_FLAGS } from "../browser/flags.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { seenOrWhyNot } from "./seen-or-why-not.mjs";
import { watchTab } from "./watch-tab.mjs";
import { finishWithReport } from "./write-report.mjs";

/** @typedef {(page: import("playwright-core").Page) => Promise<void>} Steps */

/**
 * @param {object} options
 * @param {string} options.url
 * @param {boolean} options.headless
 * @param {number} options.seconds
 * @param {import("../browser/switch-on.mjs").Reads} options.reads
 * @param {string} [options.steps] a module's file
 * @param {string} [options.camera] a clip's file
 * @param {string} [options.report] the file to write
 * @param {AbortSignal} [options.signal] ends it early
 * @returns {Promise<number>} exit code
 */
export async function watchPage(options) {
	const join = await stepsIn(options.steps);
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: options.headless,
		flags: [
			...LOOPBACK_CALL_FLAGS,
			...(options.camera === undefined
				? []
				: await fileAsCameraFlags(options.camera)),
		],
		...(options.signal && { signal: options.signal }),
	});
	try {
		const seen = await seenOrWhyNot(browser, async () => {
			const page =
				browser.context.pages()[0] ?? (await browser.context.newPage());
			await page.goto(options.url);
			await join(page);
			return watchTab(browser, page, options);
		});
		return await finishWithReport(browser, seen, options.report);
	} finally {
		await browser.dispose();
	}
}

/**
 * @param {string | undefined} file
 * @returns {Promise<Steps>}
 */
async function stepsIn(file) {
	if (file === undefined) return async () => {};
	const module = await import(pathToFileURL(resolve(file)).href);
	if (typeof module.default !== "function")
		throw new Error(
			`${file} has no default export: it needs \`export default async (page) => {…}\`.`,
		);
	return module.default;
}
