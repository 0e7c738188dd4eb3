import type { Page } from "playwright-core";
import { timelinePortName } from "../../src/contract/timeline-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import type { TimelineView } from "../../src/core/timeline/timeline-update.ts";
import { STAGED_TAB_ID } from "./staged-room.ts";

/**
 * What a surface is told in place of the background and the offscreen
 * document: by message name, and on the ports of the room and its past.
 */
export interface Stage {
	/** results by message name */
	answers: Record<string, unknown>;
	room: RoomSummary | null;
	/** the room's past */
	time?: TimelineView;
}

/**
 * From its next load on, a page of the extension hears the stage. All that it
 * shows is its own; only whom it asks is another. `window.tellRoom` tells a
 * further room.
 */
export async function stagePage(page: Page, stage: Stage) {
	await page.addInitScript(
		({ answers, room, time, timePort }) => {
			const listeners = new Set<(message: unknown) => void>();
			const never = { addListener() {}, removeListener() {} };
			const sendMessage = (message: { name: string }, ...rest: unknown[]) => {
				const answer = answers[message.name];
				const callback = rest.at(-1);
				if (typeof callback === "function") callback(answer);
				return Promise.resolve(answer);
			};
			const ofPast = {
				addListener: (listener: (message: unknown) => void) => {
					if (time) setTimeout(() => listener({ kind: "whole", ...time }));
				},
				removeListener() {},
			};
			const ofRoom = {
				addListener(listener: (message: unknown) => void) {
					listeners.add(listener);
					if (!room) return;
					setTimeout(() => listener(room));
					// Or it would say that no news comes.
					setInterval(() => listener(room), 1_000);
				},
				removeListener: (listener: (message: unknown) => void) =>
					listeners.delete(listener),
			};
			const connect = ({ name }: { name: string }) => ({
				name,
				sender: undefined,
				onDisconnect: never,
				onMessage: name === timePort ? ofPast : ofRoom,
				postMessage() {},
				disconnect: () => listeners.clear(),
			});
			const tellRoom = (message: unknown) => {
				for (const listener of listeners) listener(message);
			};
			Object.assign(globalThis, { tellRoom });
			for (const api of [chrome, Reflect.get(globalThis, "browser")])
				if (api?.runtime) Object.assign(api.runtime, { sendMessage, connect });
		},
		{ ...stage, timePort: timelinePortName(STAGED_TAB_ID) },
	);
}
