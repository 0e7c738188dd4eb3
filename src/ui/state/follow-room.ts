import { roomPortName } from "../../contract/room-port.ts";
import { parseRoomSummary } from "../../contract/room-schema.ts";
import type { Result } from "../../core/base/result.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { TabSession } from "../../core/room/tab-session.ts";
import type { Port } from "../../platform/port.ts";
import { type ConnectionEnd, reconnect } from "../../platform/reconnect.ts";

const PAUSES = { firstMs: 250, longestMs: 5_000 };
/** A summary comes every second; after this long without, ask whether the tab is still on. */
const SILENCE_MS = 3_000;

export interface RoomLink {
	openPort(name: string): Port;
	askSession(tabId: number): Promise<Result<TabSession>>;
	wait(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RoomListener {
	heardRoom(room: RoomSummary): void;
	heardSession(session: TabSession): void;
}

/** Hears one tab's summaries, reconnecting for as long as the tab is on; ends with `signal` or with the session. */
export async function followRoom(
	tabId: number,
	listener: RoomListener,
	signal: AbortSignal,
	link: RoomLink,
): Promise<void> {
	await reconnect(connect, PAUSES, signal, link.wait);

	async function connect(): Promise<ConnectionEnd> {
		const heardCount = await hearOnePort();
		if (signal.aborted || (await hasEnded())) return "over";
		return heardCount > 0 ? "held" : "failed";
	}

	async function hearOnePort(): Promise<number> {
		let heardCount = 0;
		const port = link.openPort(roomPortName(tabId));
		port.listen((message) => {
			const room = parseRoomSummary(message);
			if (room?.tabId !== tabId || signal.aborted) return;
			heardCount++;
			listener.heardRoom(room);
		});
		const over = AbortSignal.any([port.closed, signal]);
		try {
			while (!over.aborted) {
				const before = heardCount;
				await link.wait(SILENCE_MS, over);
				const isSilent = !over.aborted && heardCount === before;
				if (isSilent && (await hasEnded())) break;
			}
		} finally {
			port.close();
		}
		return heardCount;
	}

	async function hasEnded(): Promise<boolean> {
		const session = await link.askSession(tabId);
		if (signal.aborted) return true;
		if (!session.ok) return false;
		listener.heardSession(session.value);
		return session.value.state !== "on";
	}
}
