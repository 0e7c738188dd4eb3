import { roomPortName } from "../../contract/room-port.ts";
import { parseRoomSummary } from "../../contract/room-schema.ts";
import type { Result } from "../../core/base/result.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import type { Port } from "../../platform/port.ts";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A summary comes every second; after this long without, ask whether the tab is still on. */
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

/** Hears one tab's summaries, reconnecting for as long as the tab is on; ends with `signal` or with the session. */
export async function followRoom(
	tabId: number,
	listener: RoomListener,
	signal: AbortSignal,
	link: RoomLink,
): Promise<void> {
	let pauseMs = FIRST_PAUSE_MS;
	while (!signal.aborted) {
		const heardCount = await hearOnePort();
		if (signal.aborted || (await hasEnded())) return;
		if (heardCount > 0) pauseMs = FIRST_PAUSE_MS;
		await link.wait(pauseMs, signal);
		pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
	}

	async function hearOnePort(): Promise<number> {
		let heardCount = 0;
		const port = link.openPort(roomPortName(tabId));
		port.listen((message) => {
			const room = parseRoomSummary(message);
			if (room?.tabId !== tabId || signal.aborted) return;
			heardCount++;
			listener.roomReceived(room);
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
		const meetingTab = await link.askMeetingTab(tabId);
		if (signal.aborted) return true;
		if (!meetingTab.ok) return false;
		listener.meetingTabReceived(meetingTab.value);
		return meetingTab.value.state !== "on";
	}
}
