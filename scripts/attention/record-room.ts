import type { Page } from "playwright-core";
import { roomPortName } from "../../src/contract/room-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";

/** Each person's attention as the popup showed it at one moment. */
export interface Sample {
	/** Milliseconds since 1970. */
	atMs: number;
	/** By name. */
	people: Record<string, ShownPerson>;
}

export type ShownPerson = Pick<
	RoomSummary["participants"][number],
	"state" | "headPose" | "attention" | "doing" | "samples"
>;

/**
 * Connects to a room's port as the popup does and records every summary.
 * @returns `samples` gives all samples so far
 */
export async function recordRoom(
	extensionPage: Page,
	tabId: number,
): Promise<{
	samples: () => Promise<Sample[]>;
	last: () => Promise<RoomSummary | null>;
}> {
	await extensionPage.evaluate((name) => {
		const receivedRooms: RoomSummary[] = [];
		Object.assign(globalThis, { receivedRooms });
		const listen = () => {
			const port = chrome.runtime.connect({ name });
			port.onMessage.addListener((room) => receivedRooms.push(room));
			port.onDisconnect.addListener(() => setTimeout(listen, 500));
		};
		listen();
	}, roomPortName(tabId));
	return {
		samples: async () =>
			(await extensionPage.evaluate(() => {
				const { receivedRooms } = globalThis as unknown as {
					receivedRooms: RoomSummary[];
				};
				return receivedRooms.map(({ atMs, participants }) => ({
					atMs,
					people: Object.fromEntries(
						participants.map(
							({ name, state, headPose, attention, doing, samples }) => [
								name,
								{ state, headPose, attention, doing, samples },
							],
						),
					),
				}));
			})) ?? [],
		last: () =>
			extensionPage.evaluate(() => {
				const { receivedRooms } = globalThis as unknown as {
					receivedRooms: RoomSummary[];
				};
				return receivedRooms.at(-1) ?? null;
			}),
	};
}
