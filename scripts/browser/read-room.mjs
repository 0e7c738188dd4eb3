import { setTimeout as sleep } from "node:timers/promises";

/** @typedef {import("../../src/core/room-summary.ts").RoomSummary} RoomSummary */

const ANSWER_TIMEOUT_MS = 3_000;
const PAUSE_MS = 500;

/**
 * What the popup would show now; null while nobody answers.
 * @param {import("playwright-core").Page} extensionPage
 * @param {number} tabId
 * @returns {Promise<RoomSummary | null>}
 */
export function readRoom(extensionPage, tabId) {
	return extensionPage.evaluate(
		({ name, timeoutMs }) =>
			/** @type {Promise<RoomSummary | null>} */ (
				new Promise((resolve) => {
					const port = chrome.runtime.connect({ name });
					port.onMessage.addListener((room) => {
						port.disconnect();
						resolve(room);
					});
					port.onDisconnect.addListener(() => resolve(null));
					setTimeout(() => {
						port.disconnect();
						resolve(null);
					}, timeoutMs);
				})
			),
		{ name: `room:${tabId}`, timeoutMs: ANSWER_TIMEOUT_MS },
	);
}

/**
 * Reads the room until `isThere` holds.
 * @param {import("playwright-core").Page} extensionPage
 * @param {number} tabId
 * @param {string} what for the error: "a participant"
 * @param {(room: RoomSummary) => boolean} isThere
 * @param {number} [timeoutMs]
 * @returns {Promise<RoomSummary>}
 */
export async function waitForRoom(
	extensionPage,
	tabId,
	what,
	isThere,
	timeoutMs = 30_000,
) {
	const endMs = Date.now() + timeoutMs;
	for (;;) {
		const room = await readRoom(extensionPage, tabId);
		if (room && isThere(room)) return room;
		if (Date.now() > endMs)
			throw new Error(
				`${what} did not come within ${timeoutMs / 1000} s; the room was ${JSON.stringify(room)}`,
			);
		await sleep(PAUSE_MS);
	}
}
