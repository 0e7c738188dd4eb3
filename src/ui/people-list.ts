import type { ChangePerson } from "./made-choice-state.ts";
import type { RoomPeople } from "./room-people.ts";

/** What every way of showing the people of a room is given. */
export interface PeopleListProps {
	readonly people: RoomPeople;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}
