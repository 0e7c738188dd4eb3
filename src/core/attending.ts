import { isReadable, type ParticipantState } from "./participant-state.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** What a stretch of time says of attention. Unreadable time says nothing, and is left out of every share. */
export type TimeKind = "attending" | "not-attending" | "unreadable";

/** Looking down counts as taking notes at first; after that it is one kind of not attending. */
export function timeKindOf(state: ParticipantState, heldMs: number): TimeKind {
	if (!isReadable(state)) return "unreadable";
	if (state === "facing") return "attending";
	const takesNotes =
		state === "looking-down" && heldMs < THRESHOLDS.attention.notesMs;
	return takesNotes ? "attending" : "not-attending";
}

/** When the kind of a state that began at `sinceMs` changes though the state goes on; null where it never does. */
export function kindChangesAtMs(
	state: ParticipantState,
	sinceMs: number,
): number | null {
	return state === "looking-down"
		? sinceMs + THRESHOLDS.attention.notesMs
		: null;
}
