import { type ReadonlySignal, signal, untracked } from "@preact/signals";
import type { Result } from "../../core/base/result.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { monotonicMs, wait } from "../../platform/clock.ts";
import { send } from "../../platform/messenger.ts";
import { openPort } from "../../platform/port.ts";
import { effectUntil } from "./effect-until.ts";
import { followRoom } from "./follow-room.ts";
import { stableComputed } from "./stable-computed.ts";
import type { TabSwitchState } from "./tab-switch-state.ts";

const LINK = {
	openPort,
	wait,
	askMeetingTab: (tabId: number): Promise<Result<MeetingTab>> =>
		send("background/meeting-tab-requested", { tabId }),
};

export interface ReceivedRoom {
	readonly room: RoomSummary;
	readonly receivedAtMs: number;
}

/** The latest summary of a tab that is on; null until one has come, and once the tab is no longer on. */
export function roomState(
	{ meetingTab, receive }: Pick<TabSwitchState, "meetingTab" | "receive">,
	life: AbortSignal,
): ReadonlySignal<ReceivedRoom | null> {
	const received = signal<ReceivedRoom | null>(null);
	const followed = stableComputed(() => {
		const now = meetingTab.value;
		// A tab that is switched off and on again starts from nothing.
		return now?.state === "on" ? ([now.tabId, now.sinceMs] as const) : null;
	});
	effectUntil(life, () => {
		received.value = null;
		if (!followed.value) return undefined;
		const [tabId] = followed.value;
		const end = new AbortController();
		const listener = {
			roomReceived(room: RoomSummary) {
				received.value = { room, receivedAtMs: monotonicMs() };
			},
			meetingTabReceived: receive,
		};
		untracked(() => void followRoom(tabId, listener, end.signal, LINK));
		return () => end.abort();
	});
	return received;
}
