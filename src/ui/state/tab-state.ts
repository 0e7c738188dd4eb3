import { computed, type ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { overdueState } from "./overdue-state.ts";
import {
	overdueView,
	type PopupView,
	popupView,
	waitedFor,
} from "./popup-view.ts";
import { roomState } from "./room-state.ts";
import { type ShownRoom, shownRoomState } from "./shown-room-state.ts";
import { stalenessState } from "./staleness-state.ts";
import { type TabSwitchState, tabSwitchState } from "./tab-switch-state.ts";

/** Everything that popup, panel and strip show of one tab. */
export interface TabState {
	readonly tabId: number;
	readonly tabSwitch: TabSwitchState;
	/** The latest summary; null if the tab is not on, or no summary has come yet. */
	readonly room: ReadonlySignal<RoomSummary | null>;
	/** For how many ms no news has come if that is too long, else null. */
	readonly staleMs: ReadonlySignal<number | null>;
	/** Null until the background has answered. */
	readonly view: ReadonlySignal<PopupView | null>;
	readonly shownRoom: ReadonlySignal<ShownRoom | null>;
}

export function tabState(tabId: number, life: AbortSignal): TabState {
	const tabSwitch = tabSwitchState(tabId, life);
	const received = roomState(tabSwitch, life);
	const room = computed(() =>
		tabSwitch.meetingTab.value?.state === "on"
			? (received.value?.room ?? null)
			: null,
	);
	const receivedAtMs = computed(() => received.value?.receivedAtMs ?? null);
	const promptView = computed(() => {
		const now = tabSwitch.meetingTab.value;
		return now && popupView(now, room.value);
	});
	const isOverdue = overdueState(
		computed(() => waitedFor(promptView.value)),
		life,
	);
	const view = computed(() => {
		const now = promptView.value;
		return now && isOverdue.value ? overdueView(now) : now;
	});
	return {
		tabId,
		tabSwitch,
		room,
		staleMs: stalenessState(receivedAtMs, life),
		view,
		shownRoom: shownRoomState(view, room, life),
	};
}
