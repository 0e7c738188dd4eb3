import type { ParticipantSummary } from "./participant-summary.ts";
import { groupOf, type ShownGroup } from "./shown-group.ts";

export interface PeopleFilter {
	/** Null: everybody. */
	readonly filter: ShownGroup | null;
	/** Part of a name; empty: everybody. */
	readonly search: string;
}

/** Those of whom both are true, in the order in which they came. */
export function fittingPeople<
	P extends Pick<ParticipantSummary, "name" | "state">,
>(people: readonly P[], { filter, search }: PeopleFilter): readonly P[] {
	const wanted = folded(search.trim());
	return people.filter(
		({ name, state }) =>
			(filter === null || groupOf(state) === filter) &&
			folded(name).includes(wanted),
	);
}

/** Without case and accents: "zoe" finds Zoë. */
function folded(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
