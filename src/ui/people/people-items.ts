import type { ParticipantSummary } from "../../core/participant/participant-summary.ts";

/** What one row of the list is: a person, or a tile that shows several, with those of them that are shown. */
export type PeopleItem =
	| { readonly kind: "person"; readonly id: string }
	| {
			readonly kind: "tile";
			readonly id: string;
			readonly ids: readonly string[];
	  };

type Seated = Pick<ParticipantSummary, "id" | "seat">;

/** The rows for these people, in their order: the people of one tile stand together where the first of them stands, from the left to the right. */
export function peopleItems(
	ids: readonly string[],
	people: readonly Seated[],
): readonly PeopleItem[] {
	const byId = new Map(people.map((person) => [person.id, person]));
	const shown = ids.flatMap((id) => byId.get(id) ?? []);
	const told = new Set<string>();
	return shown.flatMap(({ id, seat }): PeopleItem[] => {
		if (!seat) return [{ kind: "person", id }];
		if (told.has(seat.tile)) return [];
		told.add(seat.tile);
		return [{ kind: "tile", id: seat.tile, ids: idsIn(seat.tile, shown) }];
	});
}

function idsIn(tile: string, people: readonly Seated[]): readonly string[] {
	return people
		.filter(({ seat }) => seat?.tile === tile)
		.toSorted((one, other) => (one.seat?.place ?? 0) - (other.seat?.place ?? 0))
		.map(({ id }) => id);
}
