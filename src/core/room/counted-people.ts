import type { ParticipantSummary } from "../participant/participant-summary.ts";

/**
 * The people that a room's counts are about: neither those that the user left out, nor the user, who knows where
 * they look themselves. The user alone counts where only their own picture is read.
 */
export function countedPeople<
	Person extends Pick<ParticipantSummary, "state" | "isSelf">,
>(participants: readonly Person[]): readonly Person[] {
	const read = participants.filter(({ state }) => state !== "excluded");
	const others = read.filter(({ isSelf }) => !isSelf);
	return others.length > 0 ? others : read;
}
