import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { RoomPeople, ShownPerson } from "../state/room-people.ts";

interface Props {
	readonly id: string;
	readonly people: RoomPeople;
	readonly children: (person: ShownPerson) => ComponentChildren;
}

/** Hands one person of the room to its child. */
export function OnePerson({ id, people, children }: Props) {
	const person = useMemo(() => people.person(id), [people, id]);
	return person && <>{children(person)}</>;
}
