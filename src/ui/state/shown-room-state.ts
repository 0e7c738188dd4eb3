import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { effectUntil } from "./effect-until.ts";
import type { PopupView } from "./popup-view.ts";

/** Views after which the next room counts as another one. */
const ENDS: readonly (PopupView | null)[] = [null, "off", "lost", "connecting"];

/** The latest summary of a room, for as long as it is the same room. */
export type ShownRoom = ReadonlySignal<RoomSummary>;

/**
 * The room that was shown last. A page that is loaded again has nobody on it
 * for a second; what the user has opened, or can undo, outlasts that.
 */
export function shownRoomState(
	view: ReadonlySignal<PopupView | null>,
	room: ReadonlySignal<RoomSummary | null>,
	life: AbortSignal,
): ReadonlySignal<ShownRoom | null> {
	const shown = signal<Signal<RoomSummary> | null>(null);
	effectUntil(life, () => {
		const before = shown.peek();
		if (ENDS.includes(view.value)) shown.value = null;
		else if (view.value === "room" && room.value) {
			if (before) before.value = room.value;
			else shown.value = signal(room.value);
		}
		return undefined;
	});
	return shown;
}
