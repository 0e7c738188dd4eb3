/**
 * What the popup showed at one moment, as far as attention goes.
 * @typedef {object} Sample
 * @property {number} atMs since 1970
 * @property {Record<string, ShownPerson>} people by name
 *
 * @typedef {import("../../src/core/room/room-summary.ts").RoomSummary} RoomSummary
 * @typedef {Pick<RoomSummary["participants"][number], "state" | "headPose" | "attention">} ShownPerson
 */

/**
 * Listens to a room as the popup does.
 * @param {import("playwright-core").Page} extensionPage
 * @param {number} tabId
 * @returns {Promise<{samples: () => Promise<Sample[]>, last: () => Promise<RoomSummary | null>}>} samples: all so far
 */
export async function recordRoom(extensionPage, tabId) {
	await extensionPage.evaluate((name) => {
		/** @type {RoomSummary[]} */
		const heard = [];
		Object.assign(globalThis, { heardRooms: heard });
		const listen = () => {
			const port = chrome.runtime.connect({ name });
			port.onMessage.addListener((room) => heard.push(room));
			port.onDisconnect.addListener(() => setTimeout(listen, 500));
		};
		listen();
	}, `room:${tabId}`);
	return {
		samples: async () =>
			(await extensionPage.evaluate(() => {
				const { heardRooms } = /** @type {{heardRooms: RoomSummary[]}} */ (
					/** @type {unknown} */ (globalThis)
				);
				return heardRooms.map(({ atMs, participants }) => ({
					atMs,
					people: Object.fromEntries(
						participants.map(({ name, state, headPose, attention }) => [
							name,
							{ state, headPose, attention },
						]),
					),
				}));
			})) ?? [],
		last: () =>
			extensionPage.evaluate(() => {
				const { heardRooms } = /** @type {{heardRooms: RoomSummary[]}} */ (
					/** @type {unknown} */ (globalThis)
				);
				return heardRooms.at(-1) ?? null;
			}),
	};
}
