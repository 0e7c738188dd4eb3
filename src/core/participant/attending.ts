import {
	isReadable,
	type ParticipantState,
} from "../base/participant-state.ts";
import type { Habits } from "../base/preferences.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** How a stretch of time counts for attention. Unreadable time says nothing, and is left out of every share. */
export type TimeKind = "attending" | "not-attending" | "unreadable";

const ATTENDING = [
	"facing",
	"talking",
	"side-screen",
] as const satisfies readonly ParticipantState[];

/** Looking down counts as taking notes at first, or always where notes are expected. */
export function timeKindOf(
	state: ParticipantState,
	heldMs: number,
	{ notesExpected }: Habits,
): TimeKind {
	if (!isReadable(state)) return "unreadable";
	if (ATTENDING.some((attending) => attending === state)) return "attending";
	const takesNotes =
		state === "looking-down" &&
		(notesExpected || heldMs < THRESHOLDS.attention.notesMs);
	return takesNotes ? "attending" : "not-attending";
}

/** When time in a state that began at `sinceMs` starts to count as another kind, though the state goes on; null if it never does. */
export function kindChangesAtMs(
	state: ParticipantState,
	sinceMs: number,
	{ notesExpected }: Habits,
): number | null {
	return state === "looking-down" && !notesExpected
		? sinceMs + THRESHOLDS.attention.notesMs
		: null;
}
