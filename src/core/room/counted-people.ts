import type { ParticipantSummary } from "../participant/participant-summary.ts";

type Seated = Pick<ParticipantSummary, "state" | "isSelf">;

/** The people that a room's figures are about: neither those that the user left out, nor the user, who knows where they look themselves. */
export function otherPeople<Person extends Seated>(
	participants: readonly Person[],
): readonly Person[] {
	return participants.filter(
		({ state, isSelf }) => state !== "excluded" && !isSelf,
	);
}

/** The people that a room's counts are about: the others, or the user alone where only their own picture is read. */
export function countedPeople<Person extends Seated>(
	participants: readonly Person[],
): readonly Person[] {
	const others = otherPeople(participants);
	return others.length > 0
		? others
		: participants.filter(({ state }) => state !== "excluded");
}
