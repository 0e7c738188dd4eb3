import { stayOpen } from "../browser/stay-open.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { seenOrWhyNot } from "../report/seen-or-why-not.mjs";
import { watchTab } from "../report/watch-tab.mjs";
import { finishWithReport } from "../report/write-report.mjs";
import { openDemo } from "./open-demo.mjs";

/**
 * @param {object} options
 * @param {boolean} options.headless
 * @param {number | undefined} options.seconds undefined: until the window is closed
 * @param {string | undefined} options.report the file to write
 * @param {AbortSignal} [options.signal] ends it early
 * @returns {Promise<number>} exit code
 */
export function showDemo({ headless, seconds, report, signal }) {
	return openDemo({ headless, signal }, async ({ browser, page }) => {
		if (seconds === undefined) {
			await switchOn(browser, page);
			console.log("The demo meeting is open; close its window to end.");
			await stayOpen(browser);
			return 0;
		}
		const seen = await seenOrWhyNot(browser, () =>
			watchTab(browser, page, { seconds }),
		);
		return await finishWithReport(browser, seen, report);
	});
}
