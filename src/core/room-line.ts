import { isReadable, type ParticipantState } from "./participant-state.ts";

/** The room in one line. Who cannot be read is counted apart, never as inattentive. */
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
}

export function roomLine(
	participants: readonly { readonly state: ParticipantState }[],
): RoomLine {
	const count = (wanted: ParticipantState) =>
		participants.filter(({ state }) => state === wanted).length;
	const readable = participants.filter(({ state }) => isReadable(state)).length;
	return {
		total: participants.length,
		readable,
		facing: count("facing"),
		talking: count("talking"),
		sideScreen: count("side-screen"),
		turnedAway: count("turned-away"),
		lookingDown: count("looking-down"),
		eyesClosed: count("eyes-closed"),
		notReadable: participants.length - readable,
	};
}
