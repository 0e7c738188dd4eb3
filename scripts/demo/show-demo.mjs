import { LOOPBACK_CALL_FLAGS } from "../browser/flags.mjs";
import { launchExtension } from "../browser/launch-extension.mjs";
import { serveFolder } from "../browser/serve-folder.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { untilClosed } from "../browser/until-closed.mjs";
import { watchTab } from "../report/watch-tab.mjs";
import { finishWithReport } from "../report/write-report.mjs";
import { DEMO_FOLDER, EXTENSION_FOLDER } from "../setup/build-steps.mjs";

/**
 * @param {object} options
 * @param {boolean} options.headless
 * @param {number | undefined} options.seconds undefined: until the window is closed
 * @param {string | undefined} options.report the file to write
 * @returns {Promise<number>} exit code
 */
export async function showDemo({ headless, seconds, report }) {
	const server = await serveFolder(DEMO_FOLDER);
	try {
		const browser = await launchExtension({
			extensionFolder: EXTENSION_FOLDER,
			headless,
			flags: LOOPBACK_CALL_FLAGS,
		});
		try {
			const page =
				browser.context.pages()[0] ?? (await browser.context.newPage());
			await page.goto(server.origin);
			if (seconds === undefined) {
				await switchOn(browser, page);
				console.log("The demo meeting is open; close its window to end.");
				await untilClosed(browser);
				return 0;
			}
			const seen = await watchTab(browser, page, { seconds });
			return await finishWithReport(browser, seen, report);
		} finally {
			await browser.dispose();
		}
	} finally {
		await server.close();
	}
}
