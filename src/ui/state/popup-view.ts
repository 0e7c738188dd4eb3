import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { MeetingTab } from "../../core/room/meeting-tab.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";

/** Which of the popup's pages is true now. Exactly one is. */
export type PopupView =
	| "off"
	| "lost"
	| "connecting"
	| "loading"
	| "failed"
	| "reaching"
	| "unheard"
	| "empty"
	| "room";

type HeardOfPage = Pick<
	RoomSummary,
	"status" | "participants" | "atMs" | "silentSinceMs" | "check"
>;

/** A page that has only just been switched on or loaded has not answered yet, and nobody has looked for videos in it: that is no failure, and not nobody. */
export function popupView(
	meetingTab: Pick<MeetingTab, "state">,
	room: HeardOfPage | null,
): PopupView {
	if (meetingTab.state !== "on") return meetingTab.state;
	if (!room) return "connecting";
	const { phase } = room.status;
	if (phase === "failed" || phase === "loading") return phase;
	if (room.participants.length > 0) return "room";
	if (room.silentSinceMs !== null) {
		const silentForMs = room.atMs - room.silentSinceMs;
		return silentForMs < THRESHOLDS.pageSilenceMs ? "reaching" : "unheard";
	}
	return room.check ? "empty" : "reaching";
}
