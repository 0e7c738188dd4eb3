import {
	isReadable,
	type ParticipantState,
} from "../base/participant-state.ts";
import type { Habits } from "../base/preferences.ts";

/**
 * How a stretch of time counts. "elsewhere" at the desk (looking down, a second screen) is neutral: it may be work for
 * this call or not, so it is in neither part of a share, and is counted by itself. Unreadable time says nothing.
 */
export const TIME_KINDS = [
	"toward",
	"elsewhere",
	"away",
	"unreadable",
] as const;
export type TimeKind = (typeof TIME_KINDS)[number];

const KIND_OF = {
	facing: "toward",
	talking: "toward",
	"side-screen": "elsewhere",
	"looking-down": "elsewhere",
	"turned-away": "away",
	"eyes-closed": "away",
} as const;

/** Where the class writes, looking down is part of it. */
export function timeKindOf(
	state: ParticipantState,
	{ notesExpected }: Habits,
): TimeKind {
	if (!isReadable(state)) return "unreadable";
	if (state === "looking-down" && notesExpected) return "toward";
	return KIND_OF[state];
}
