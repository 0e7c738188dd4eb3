/**
 * What a surface is told in place of the background and the offscreen
 * document: by message name, and on the ports of the room and its past.
 *
 * @typedef {object} Stage
 * @property {Record<string, unknown>} answers results by message name
 * @property {import("../../src/core/room/room-summary.ts").RoomSummary | null} room
 * @property {import("../../src/core/timeline/timeline-update.ts").TimelineView} [time] the room's past
 */

/**
 * From its next load on, a page of the extension hears the stage. All that it
 * shows is its own; only whom it asks is another. `window.tellRoom` tells a
 * further room.
 * @param {import("playwright-core").Page} page
 * @param {Stage} stage
 */
export async function stagePage(page, stage) {
	await page.addInitScript(({ answers, room, time }) => {
		/** @type {Set<(message: unknown) => void>} */
		const listeners = new Set();
		const never = { addListener() {}, removeListener() {} };
		/** @param {{name: string}} message @param {unknown[]} rest */
		const sendMessage = (message, ...rest) => {
			const answer = answers[message.name];
			const callback = rest.at(-1);
			if (typeof callback === "function") callback(answer);
			return Promise.resolve(answer);
		};
		const ofPast = {
			addListener: (/** @type {(message: unknown) => void} */ listener) => {
				if (time) setTimeout(() => listener({ kind: "whole", ...time }));
			},
			removeListener() {},
		};
		const ofRoom = {
			/** @param {(message: unknown) => void} listener */
			addListener(listener) {
				listeners.add(listener);
				if (!room) return;
				setTimeout(() => listener(room));
				// Or it would say that no news comes.
				setInterval(() => listener(room), 1_000);
			},
			/** @param {(message: unknown) => void} listener */
			removeListener: (listener) => listeners.delete(listener),
		};
		/** @param {{name: string}} info */
		const connect = ({ name }) => ({
			name,
			sender: undefined,
			onDisconnect: never,
			onMessage: name.startsWith("time:") ? ofPast : ofRoom,
			postMessage() {},
			disconnect: () => listeners.clear(),
		});
		/** @param {unknown} message */
		const tellRoom = (message) => {
			for (const listener of listeners) listener(message);
		};
		Object.assign(globalThis, { tellRoom });
		for (const api of [chrome, Reflect.get(globalThis, "browser")])
			if (api?.runtime) Object.assign(api.runtime, { sendMessage, connect });
	}, stage);
}
