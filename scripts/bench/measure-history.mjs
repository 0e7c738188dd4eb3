import { launchExtension } from "../browser/launch-extension.mjs";
import { EXTENSION_FOLDER } from "../setup/build-steps.mjs";
import { fillHistory } from "./fill-history.mjs";

const SESSIONS = 200;
const TIMES = 7;

/**
 * Opens the page of past sessions, and the report of one, again and again.
 * @returns {Promise<{sessions: number, emptyMs: number[], listMs: number[], reportMs: number[]}>} from the start of the navigation to the first picture with all of it
 */
export async function measureHistory() {
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

/**
 * @param {import("playwright-core").Page} page
 * @param {string} url
 * @param {string} selector
 * @param {number} count of elements that must be there
 * @returns {Promise<number>}
 */
async function timeUntil(page, url, selector, count) {
	await page.goto(url, { waitUntil: "commit" });
	return page.evaluate(
		({ selector, count }) =>
			new Promise((resolve) => {
				const look = () => {
					const isThere = document.querySelectorAll(selector).length >= count;
					// The frame after the one that drew it.
					if (isThere) requestAnimationFrame(() => resolve(performance.now()));
					else requestAnimationFrame(look);
				};
				look();
			}),
		{ selector, count },
	);
}
