import { stayOpen } from "../browser/stay-open.ts";
import { switchOn } from "../browser/switch-on.ts";
import { followTab } from "../report/follow-tab.ts";
import { seenOrWhyNot } from "../report/seen-or-why-not.ts";
import { finishWithReport } from "../report/write-report.ts";
import { openDemo } from "./open-demo.ts";

/** @returns exit code */
export function showDemo({
	headless,
	seconds,
	report,
	signal,
}: {
	headless: boolean;
	/** Undefined keeps it open until the window is closed. */
	seconds: number | undefined;
	/** Path of the report to write. */
	report: string | undefined;
	/** Ends it early. */
	signal?: AbortSignal;
}): Promise<number> {
	return openDemo({ headless, signal }, async ({ browser, page }) => {
		if (seconds === undefined) {
			await switchOn(browser, page);
			console.log("The demo meeting is open; close its window to end.");
			await stayOpen(browser);
			return 0;
		}
		const seen = await seenOrWhyNot(browser, () =>
			followTab(browser, page, { seconds }),
		);
		return await finishWithReport(browser, seen, report);
	});
}
