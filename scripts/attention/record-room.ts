import type { Page } from "playwright-core";
import { roomPortName } from "../../src/contract/room-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";

/** What the popup showed at one moment, as far as attention goes. */
export interface Sample {
	/** since 1970 */
	atMs: number;
	/** by name */
	people: Record<string, ShownPerson>;
}

export type ShownPerson = Pick<
	RoomSummary["participants"][number],
	"state" | "headPose" | "attention"
>;

/**
 * Listens to a room as the popup does.
 * @returns samples: all so far
 */
export async function recordRoom(
	extensionPage: Page,
	tabId: number,
): Promise<{
	samples: () => Promise<Sample[]>;
	last: () => Promise<RoomSummary | null>;
}> {
	await extensionPage.evaluate((name) => {
		const heard: RoomSummary[] = [];
		Object.assign(globalThis, { heardRooms: heard });
		const listen = () => {
			const port = chrome.runtime.connect({ name });
			port.onMessage.addListener((room) => heard.push(room));
			port.onDisconnect.addListener(() => setTimeout(listen, 500));
		};
		listen();
	}, roomPortName(tabId));
	return {
		samples: async () =>
			(await extensionPage.evaluate(() => {
				const { heardRooms } = globalThis as unknown as {
					heardRooms: RoomSummary[];
				};
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
				const { heardRooms } = globalThis as unknown as {
					heardRooms: RoomSummary[];
				};
				return heardRooms.at(-1) ?? null;
			}),
	};
}
