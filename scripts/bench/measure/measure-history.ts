import { launchExtension } from "../../browser/launch-extension.ts";
import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import { fillHistory } from "./fill-history.ts";
import { timeUntil } from "./time-until.ts";

const SESSIONS = 200;
const TIMES = 7;

/**
 * Opens the page of past sessions and the report of one repeatedly.
 * @returns times from the start of the navigation to the first drawing that is complete
 */
export async function measureHistory(): Promise<{
	sessions: number;
	emptyMs: number[];
	listMs: number[];
	reportMs: number[];
}> {
	const browser = await launchExtension({
		extensionFolder: EXTENSION_FOLDER,
		headless: true,
	});
	try {
		const page = await browser.context.newPage();
		const list = `${browser.origin}/src/history/index.html`;
		await page.goto(list);
		await page.getByText("No session yet").waitFor();
		const emptyMs = [];
		for (let i = 0; i < TIMES; i++)
			emptyMs.push(await timeUntil(page, list, ".quiet", 1));
		await fillHistory(page, SESSIONS);
		const listMs = [];
		const reportMs = [];
		for (let i = 0; i < TIMES; i++) {
			listMs.push(await timeUntil(page, list, ".sessions tbody tr", SESSIONS));
			const report = `${list}?session=filled-${i}`;
			reportMs.push(await timeUntil(page, report, ".chart", 1));
		}
		return { sessions: SESSIONS, emptyMs, listMs, reportMs };
	} finally {
		await browser.dispose();
	}
}
