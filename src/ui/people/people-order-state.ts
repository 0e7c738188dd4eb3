import {
	computed,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import {
	fittingPeople,
	orderPeople,
	type PeopleOrder,
} from "../../core/room/order-people.ts";
import type { ShownGroup } from "../../core/room/shown-group.ts";
import type { RoomPeople } from "../state/room-people.ts";
import { stableComputed } from "../state/stable-computed.ts";

/** Nobody moves away under the pointer more often than this. */
const STEADY_MS = 10_000;

/**
 * The ids of those whom the choice fits, in order; the order is found anew when
 * somebody comes or goes, when another is asked for, and else every ten seconds.
 */
export function orderedPeopleState(
	people: Pick<RoomPeople, "read" | "ids" | "atMs">,
	{ order, filter, search }: PeopleChoice,
): ReadonlySignal<readonly string[]> {
	const turn = computed(() => Math.floor(people.atMs.value / STEADY_MS));
	const places = computed(() => {
		turn.value;
		people.ids.value;
		const ordered = orderPeople(
			people.read.peek(),
			order.value,
			people.atMs.peek(),
		);
		return new Map(ordered.map(({ id }, place) => [id, place]));
	});
	return stableComputed(() => {
		const at = places.value;
		const choice = { filter: filter.value, search: search.value };
		return fittingPeople(people.read.value, choice)
			.toSorted((one, other) => (at.get(one.id) ?? 0) - (at.get(other.id) ?? 0))
			.map(({ id }) => id);
	});
}

/** How the people are to be shown, until the surface closes. */
export interface PeopleChoice {
	readonly order: Signal<PeopleOrder>;
	/** Null: everybody. */
	readonly filter: Signal<ShownGroup | null>;
	readonly search: Signal<string>;
}

export function peopleChoiceState(): PeopleChoice {
	return {
		order: signal<PeopleOrder>("tile"),
		filter: signal<ShownGroup | null>(null),
		search: signal(""),
	};
}
