import { computed, type ReadonlySignal } from "@preact/signals";
import { fittingPeople, orderPeople } from "../../core/room/order-people.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { RoomPeople } from "../state/room-people.ts";
import { stableComputed } from "../state/stable-computed.ts";

/** The order changes by itself no more often than this, since people would move away under the pointer. */
const STEADY_MS = 10_000;

/**
 * The ids of the people who fit the choice, in order. They are ordered again
 * when somebody comes or goes, when the user chooses another order, and
 * otherwise every ten seconds.
 */
export function orderedPeopleState(
	people: Pick<RoomPeople, "read" | "ids" | "atMs" | "habits">,
	{ order, filter, search }: PeopleChoice,
): ReadonlySignal<readonly string[]> {
	const turn = computed(() => Math.floor(people.atMs.value / STEADY_MS));
	const ranks = computed(() => {
		turn.value;
		people.ids.value;
		const ordered = orderPeople(
			people.read.peek(),
			order.value,
			people.atMs.peek(),
		);
		return new Map(ordered.map(({ id }, rank) => [id, rank]));
	});
	return stableComputed(() => {
		const rankOf = ranks.value;
		const choice = { filter: filter.value, search: search.value };
		return fittingPeople(people.read.value, choice, people.habits.value)
			.toSorted(
				(one, other) => (rankOf.get(one.id) ?? 0) - (rankOf.get(other.id) ?? 0),
			)
			.map(({ id }) => id);
	});
}
