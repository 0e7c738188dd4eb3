import {
	isReadable,
	type ParticipantState,
} from "../../core/base/participant-state.ts";

/** Counts for the line that sums up the room. People who cannot be read are counted separately, never as inattentive; people that the user left out are in no number but `excluded`. */
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
	participants: readonly { readonly state: ParticipantState }[],
): RoomLine {
	const count = (wanted: ParticipantState) =>
		participants.filter(({ state }) => state === wanted).length;
	const readable = participants.filter(({ state }) => isReadable(state)).length;
	const excluded = count("excluded");
	const total = participants.length - excluded;
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
		excluded,
	};
}
