import { useState } from "preact/hooks";
import type { PeopleOrder } from "../core/order-people.ts";
import type { ShownGroup } from "../core/shown-group.ts";

/** How the people are to be shown, until the surface closes. */
export interface PeopleChoice {
	readonly order: PeopleOrder;
	/** Null: everybody. */
	readonly filter: ShownGroup | null;
	readonly search: string;
	setOrder(order: PeopleOrder): void;
	setFilter(filter: ShownGroup | null): void;
	setSearch(search: string): void;
}

export function usePeopleChoice(): PeopleChoice {
	const [order, setOrder] = useState<PeopleOrder>("tile");
	const [filter, setFilter] = useState<ShownGroup | null>(null);
	const [search, setSearch] = useState("");
	return { order, filter, search, setOrder, setFilter, setSearch };
}
