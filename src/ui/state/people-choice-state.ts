import { type Signal, signal } from "@preact/signals";
import type { TimeKind } from "../../core/participant/time-kind.ts";
import type { PeopleOrder } from "../../core/room/order-people.ts";

/** The user's choice of how people are shown. All but whether names are hidden lasts until the surface closes. */
export interface PeopleChoice {
	readonly order: Signal<PeopleOrder>;
	/** Null stands for everybody. */
	readonly filter: Signal<TimeKind | null>;
	readonly search: Signal<string>;
	/** Whether nothing on the surface names a person, as for a screen that others see. */
	readonly areNamesHidden: Signal<boolean>;
}

export function peopleChoiceState(areNamesHidden = false): PeopleChoice {
	return {
		order: signal<PeopleOrder>("tile"),
		filter: signal<TimeKind | null>(null),
		search: signal(""),
		areNamesHidden: signal(areNamesHidden),
	};
}
