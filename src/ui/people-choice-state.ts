import { type Signal, signal } from "@preact/signals";
import type { PeopleOrder } from "../core/room/order-people.ts";
import type { ShownGroup } from "../core/room/shown-group.ts";

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
