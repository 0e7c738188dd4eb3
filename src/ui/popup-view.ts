import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { RoomSummary } from "../core/room-summary.ts";
import type { TabSession } from "../core/tab-session.ts";

/** Which of the popup's pages is true now. Exactly one is. */
export type PopupView =
	| { readonly kind: "off" }
	| { readonly kind: "lost"; readonly failure: PipelineFailure }
	| { readonly kind: "connecting" }
	| { readonly kind: "loading"; readonly room: RoomSummary }
	| { readonly kind: "failed"; readonly room: RoomSummary }
	| { readonly kind: "unheard"; readonly room: RoomSummary }
	| { readonly kind: "empty"; readonly room: RoomSummary }
	| { readonly kind: "room"; readonly room: RoomSummary };

export function popupView(
	session: TabSession,
	room: RoomSummary | null,
): PopupView {
	if (session.state === "off") return { kind: "off" };
	if (session.state === "lost")
		return {
			kind: "lost",
			failure: session.failure ?? { code: "internal-error" },
		};
	if (!room) return { kind: "connecting" };
	if (room.status.phase === "failed") return { kind: "failed", room };
	if (room.status.phase === "loading") return { kind: "loading", room };
	if (room.participants.length > 0) return { kind: "room", room };
	return { kind: room.connectedFrames === 0 ? "unheard" : "empty", room };
}
