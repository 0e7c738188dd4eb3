import { roomPortName } from "../../contract/room-port.ts";
import { parseRoomSummary } from "../../contract/room-schema.ts";
import type { Result } from "../../core/base/result.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { Port } from "../../platform/port.ts";
import { type ConnectionEnd, reconnect } from "../../platform/reconnect.ts";

const PAUSES = { firstMs: 250, longestMs: 5_000 };
/** A summary comes every second; after this long without one, we ask whether the tab is still on. */
const SILENCE_MS = 3_000;

export interface RoomLink {
	openPort(name: string): Port;
	askMeetingTab(tabId: number): Promise<Result<MeetingTab>>;
	wait(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RoomListener {
	roomReceived(room: RoomSummary): void;
	meetingTabReceived(meetingTab: MeetingTab): void;
}

/** Receives one tab's summaries, and reconnects for as long as the tab is on; ends when `signal` aborts or the tab is no longer on. */
export async function followRoom(
	tabId: number,
	listener: RoomListener,
	signal: AbortSignal,
	link: RoomLink,
): Promise<void> {
	await reconnect(connect, PAUSES, signal, link.wait);

	async function connect(): Promise<ConnectionEnd> {
		const receivedCount = await receiveFromOnePort();
		if (signal.aborted || (await hasEnded())) return "over";
		return receivedCount > 0 ? "held" : "failed";
	}

	async function receiveFromOnePort(): Promise<number> {
		let receivedCount = 0;
		const port = link.openPort(roomPortName(tabId));
		port.listen((message) => {
			const room = parseRoomSummary(message);
			if (room?.tabId !== tabId || signal.aborted) return;
			receivedCount++;
			listener.roomReceived(room);
		});
		const over = AbortSignal.any([port.closed, signal]);
		try {
			while (!over.aborted) {
				const before = receivedCount;
				await link.wait(SILENCE_MS, over);
				const isSilent = !over.aborted && receivedCount === before;
				if (isSilent && (await hasEnded())) break;
			}
		} finally {
			port.close();
		}
		return receivedCount;
	}

	async function hasEnded(): Promise<boolean> {
		const meetingTab = await link.askMeetingTab(tabId);
		if (signal.aborted) return true;
		if (!meetingTab.ok) return false;
		listener.meetingTabReceived(meetingTab.value);
		return meetingTab.value.state !== "on";
	}
}
