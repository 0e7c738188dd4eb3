import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { fileAsCameraFlags, LOOPBACK_CALL_FLAGS } from "../browser/flags.ts";
import { launchExtension } from "../browser/launch-extension.ts";
import type { Reads } from "../browser/switch-on.ts";
import { EXTENSION_FOLDER } from "../setup/build-steps.ts";
import { followTab } from "./follow-tab.ts";
import { seenOrWhyNot } from "./seen-or-why-not.ts";
import { finishWithReport } from "./write-report.ts";

type Steps = (page: Page) => Promise<void>;

/**
 * Opens a page in a browser with the extension, follows its room and writes a report.
 * @returns the exit code
 */
export async function followPage(options: {
	url: string;
	headless: boolean;
	seconds: number;
	reads: Reads;
	/** Path of a module that joins the room. */
	steps?: string;
	/** Path of a clip that replaces the camera. */
	camera?: string;
	/** Path of the report to write. */
	report?: string;
	/** Ends it early. */
	signal?: AbortSignal;
}): Promise<number> {
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
			return followTab(browser, page, options);
		});
		return await finishWithReport(browser, seen, options.report);
	} finally {
		await browser.dispose();
	}
}

async function stepsIn(file: string | undefined): Promise<Steps> {
	if (file === undefined) return async () => {};
	const module = await import(pathToFileURL(resolve(file)).href);
	if (typeof module.default !== "function")
		throw new Error(
			`${file} has no default export: it needs \`export default async (page) => {…}\`.`,
		);
	return module.default;
}
