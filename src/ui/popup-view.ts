import type { RoomSummary } from "../core/room-summary.ts";
import type { TabSession } from "../core/tab-session.ts";

/** Which of the popup's pages is true now. Exactly one is. */
export type PopupView =
	| "off"
	| "lost"
	| "connecting"
	| "loading"
	| "failed"
	| "unheard"
	| "empty"
	| "room";

export function popupView(
	session: Pick<TabSession, "state">,
	room: Pick<RoomSummary, "status" | "participants" | "connectedFrames"> | null,
): PopupView {
	if (session.state !== "on") return session.state;
	if (!room) return "connecting";
	const { phase } = room.status;
	if (phase === "failed" || phase === "loading") return phase;
	if (room.participants.length > 0) return "room";
	return room.connectedFrames === 0 ? "unheard" : "empty";
}
