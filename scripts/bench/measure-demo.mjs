import { openExtensionPage } from "../browser/extension-page.mjs";
import { firstMessage } from "../browser/first-message.mjs";
import { waitForRoom } from "../browser/read-room.mjs";
import { stayOpen } from "../browser/stay-open.mjs";
import { switchOn } from "../browser/switch-on.mjs";
import { openDemo } from "../demo/open-demo.mjs";
import { ratesBetween } from "./rates.mjs";

/**
 * @typedef {object} Measured
 * @property {number} people
 * @property {RoomSummary["status"]["provider"]} provider
 * @property {Record<string, number>} mediansMs by stage, in the pipeline's order
 * @property {{name: string, perSecond: number}[]} rates how often each participant was analysed
 * @property {RoomSummary["latencyMs"]} latencyMs
 *
 * @typedef {import("../../src/core/room-summary.ts").RoomSummary} RoomSummary
 */

const TIMINGS_PORT = "timings";

/**
 * Reads a demo meeting of so many people for some seconds, once all have been seen.
 * @param {{people: number, seconds: number, headless: boolean, signal?: AbortSignal}} options
 * @returns {Promise<Measured>}
 */
export function measureDemo({ people, seconds, headless, signal }) {
	const options = { headless, query: `people=${people}`, signal };
	return openDemo(options, async (demo) => {
		const { browser, page } = demo;
		const { tabId } = await switchOn(browser, page);
		const extensionPage = await openExtensionPage(browser, tabId);
		const before = await waitForRoom(
			extensionPage,
			tabId,
			`${people} people analysed`,
			({ participants, status }) =>
				status.provider !== null &&
				participants.length === people &&
				participants.every(({ samples }) => samples > 0),
			60_000,
		);
		await stayOpen(browser, seconds);
		const after = await waitForRoom(
			extensionPage,
			tabId,
			"The room",
			() => true,
		);
		const medians = await firstMessage(extensionPage, TIMINGS_PORT);
		if (typeof medians !== "object" || medians === null)
			throw new Error("The offscreen document gave no timings.");
		return {
			people,
			provider: after.status.provider,
			mediansMs: Object.fromEntries(Object.entries(medians)),
			rates: ratesBetween(before, after),
			latencyMs: after.latencyMs,
		};
	});
}
