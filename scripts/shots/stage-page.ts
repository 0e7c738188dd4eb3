import type { Page } from "playwright-core";
import { timelinePortName } from "../../src/contract/timeline-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import type { TimelineView } from "../../src/core/timeline/timeline-update.ts";
import { STAGED_TAB_ID } from "./staged-room.ts";

/**
 * The data that a surface gets instead of the background's and the offscreen
 * document's: answers by message name, and messages on the ports of the room and
 * its timeline.
 */
export interface Stage {
	/** Results by message name. */
	answers: Record<string, unknown>;
	room: RoomSummary | null;
	/** The room's timeline. */
	time?: TimelineView;
}

/**
 * From its next load on, a page of the extension gets the stage's data. The page
 * itself is the real one; only its partners are replaced. `window.publishRoom`
 * sends it another room.
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
			const onTimelineMessage = {
				addListener: (listener: (message: unknown) => void) => {
					if (time) setTimeout(() => listener({ kind: "whole", ...time }));
				},
				removeListener() {},
			};
			const onRoomMessage = {
				addListener(listener: (message: unknown) => void) {
					listeners.add(listener);
					if (!room) return;
					setTimeout(() => listener(room));
					// Without regular messages the surface would report that the room is silent.
					setInterval(() => listener(room), 1_000);
				},
				removeListener: (listener: (message: unknown) => void) =>
					listeners.delete(listener),
			};
			const connect = ({ name }: { name: string }) => ({
				name,
				sender: undefined,
				onDisconnect: never,
				onMessage: name === timePort ? onTimelineMessage : onRoomMessage,
				postMessage() {},
				disconnect: () => listeners.clear(),
			});
			const publishRoom = (message: unknown) => {
				for (const listener of listeners) listener(message);
			};
			Object.assign(globalThis, { publishRoom });
			for (const api of [chrome, Reflect.get(globalThis, "browser")])
				if (api?.runtime) Object.assign(api.runtime, { sendMessage, connect });
		},
		{ ...stage, timePort: timelinePortName(STAGED_TAB_ID) },
	);
}
