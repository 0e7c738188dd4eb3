import { useMemo } from "preact/hooks";
import { orderPeople, type PeopleOrder } from "../core/order-people.ts";
import type { ParticipantSummary } from "../core/participant-summary.ts";

/** Nobody moves away under the pointer more often than this. */
const STEADY_MS = 10_000;

/** The people in order; it is found anew when somebody comes or goes, when another is asked for, and else every ten seconds. */
export function useSteadyOrder(
	people: readonly ParticipantSummary[],
	order: PeopleOrder,
	atMs: number,
): readonly ParticipantSummary[] {
	const turn = Math.floor(atMs / STEADY_MS);
	const key = people.map(({ id }) => id).join("\n");
	const ids = useMemo(
		() => orderPeople(people, order, atMs).map(({ id }) => id),
		[key, order, turn],
	);
	const byId = new Map(people.map((person) => [person.id, person]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}
