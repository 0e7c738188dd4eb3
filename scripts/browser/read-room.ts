import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { roomPortName } from "../../src/contract/room-port.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { firstMessage } from "./first-message.ts";

const PAUSE_MS = 200;

/** The room that the popup would show now; null while the offscreen document does not answer. */
export async function readRoom(
	extensionPage: Page,
	tabId: number,
): Promise<RoomSummary | null> {
	return (await firstMessage(
		extensionPage,
		roomPortName(tabId),
	)) as RoomSummary | null;
}

/**
 * Reads the room until `isThere` returns true.
 * @param what the awaited state's name in the error, such as "The clip's tile"
 */
export async function waitForRoom(
	extensionPage: Page,
	tabId: number,
	what: string,
	isThere: (room: RoomSummary) => boolean,
	timeoutMs: number = 60_000,
): Promise<RoomSummary> {
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
