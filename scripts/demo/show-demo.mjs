import { switchOn } from "../browser/switch-on.mjs";
import { untilClosed } from "../browser/until-closed.mjs";
import { watchTab } from "../report/watch-tab.mjs";
import { finishWithReport } from "../report/write-report.mjs";
import { openDemo } from "./open-demo.mjs";

/**
 * @param {object} options
 * @param {boolean} options.headless
 * @param {number | undefined} options.seconds undefined: until the window is closed
 * @param {string | undefined} options.report the file to write
 * @returns {Promise<number>} exit code
 */
export function showDemo({ headless, seconds, report }) {
	return openDemo({ headless }, async ({ browser, page }) => {
		if (seconds === undefined) {
			await switchOn(browser, page);
			console.log("The demo meeting is open; close its window to end.");
			await untilClosed(browser);
			return 0;
		}
		const seen = await watchTab(browser, page, { seconds });
		return await finishWithReport(browser, seen, report);
	});
}
