import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";

/** The popup's pages, of which exactly one applies at any time. */
export type PopupView =
	| "off"
	| "lost"
	| "connecting"
	| "unanswered"
	| "loading"
	| "loading-slowly"
	| "failed"
	| "reaching"
	| "unheard"
	| "unsearched"
	| "empty"
	| "room";

type ReceivedSummary = Pick<
	RoomSummary,
	| "status"
	| "participants"
	| "audience"
	| "atMs"
	| "silentSinceMs"
	| "pageFailure"
	| "check"
>;

/** The page to show. A meeting page that was only just switched on or loaded has not answered yet, and has not been searched for videos: that is neither a failure nor an empty room. */
export function popupView(
	meetingTab: Pick<MeetingTab, "state">,
	room: ReceivedSummary | null,
): PopupView {
	if (meetingTab.state !== "on") return meetingTab.state;
	if (!room) return "connecting";
	const { phase } = room.status;
	if (phase === "failed" || phase === "loading") return phase;
	if (room.participants.length > 0) return "room";
	// Pages get nobody of an audience.
	if (room.audience && room.silentSinceMs === null) return "room";
	if (room.silentSinceMs !== null) {
		const silentForMs = room.atMs - room.silentSinceMs;
		return silentForMs < THRESHOLDS.pageSilenceMs ? "reaching" : "unheard";
	}
	if (room.pageFailure) return "unsearched";
	return room.check ? "empty" : "reaching";
}

/** What a page waits for, in the words that it shows; null if it waits for nothing. */
export function waitedFor(view: PopupView | null): "page" | "models" | null {
	if (view === "loading") return "models";
	return view === "connecting" || view === "reaching" ? "page" : null;
}

/** The page to show when the wait has taken too long. */
export function overdueView(view: PopupView): PopupView {
	switch (view) {
		case "connecting":
			return "unanswered";
		case "reaching":
			return "unheard";
		case "loading":
			return "loading-slowly";
		default:
			return view;
	}
}
