import type { RoomPeople } from "./room-people.ts";
import type { ChangePerson } from "./use-made-choice.ts";

/** What every way of showing the people of a room is given. */
export interface PeopleListProps {
	readonly people: RoomPeople;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}
