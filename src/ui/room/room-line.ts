import {
	isReadable,
	type ParticipantState,
} from "../../core/base/participant-state.ts";

/** The room in one line. Who cannot be read is counted apart, never as inattentive; whom the user left out is in no other number. */
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
