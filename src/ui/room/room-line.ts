import {
	isReadable,
	type ParticipantState,
} from "../../core/base/participant-state.ts";
import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";
import { countedPeople } from "../../core/room/counted-people.ts";

/** Counts for the line that sums up the room. People who cannot be read are counted separately, never as inattentive; people that the user left out are in no number but `excluded`, and the user is in none unless alone. */
export interface RoomLine {
	readonly total: number;
	readonly readable: number;
	readonly facing: number;
	readonly talking: number;
	readonly sideScreen: number;
	readonly turnedAway: number;
	readonly lookingDown: number;
	readonly eyesClosed: number;
	readonly notReadable: number;
	readonly excluded: number;
}

export function roomLine(
	participants: readonly Pick<ParticipantSummary, "state" | "isSelf">[],
): RoomLine {
	const counted = countedPeople(participants);
	const count = (wanted: ParticipantState) =>
		counted.filter(({ state }) => state === wanted).length;
	const readable = counted.filter(({ state }) => isReadable(state)).length;
	const total = counted.length;
	return {
		total,
		readable,
		facing: count("facing"),
		talking: count("talking"),
		sideScreen: count("side-screen"),
		turnedAway: count("turned-away"),
		lookingDown: count("looking-down"),
		eyesClosed: count("eyes-closed"),
		notReadable: total - readable,
		excluded: participants.filter(({ state }) => state === "excluded").length,
	};
}
