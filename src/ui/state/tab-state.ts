import { computed, type ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { type PopupView, popupView } from "./popup-view.ts";
import { roomState } from "./room-state.ts";
import { type SessionState, sessionState } from "./session-state.ts";
import { type ShownRoom, shownRoomState } from "./shown-room-state.ts";
import { stalenessState } from "./staleness-state.ts";

/** All that popup, panel and strip show of one tab. */
export interface TabState {
	readonly tabId: number;
	readonly session: SessionState;
	/** The latest news; null where the tab is not on, or nothing was heard yet. */
	readonly room: ReadonlySignal<RoomSummary | null>;
	/** How long no news has come, where that is too long. */
	readonly staleMs: ReadonlySignal<number | null>;
	/** Null until the background has answered. */
	readonly view: ReadonlySignal<PopupView | null>;
	readonly shownRoom: ReadonlySignal<ShownRoom | null>;
}

export function tabState(tabId: number, life: AbortSignal): TabState {
	const session = sessionState(tabId, life);
	const heard = roomState(session, life);
	const room = computed(() =>
		session.session.value?.state === "on" ? (heard.value?.room ?? null) : null,
	);
	const heardAtMs = computed(() => heard.value?.heardAtMs ?? null);
	const view = computed(() => {
		const now = session.session.value;
		return now && popupView(now, room.value);
	});
	return {
		tabId,
		session,
		room,
		staleMs: stalenessState(heardAtMs, life),
		view,
		shownRoom: shownRoomState(view, room, life),
	};
}
