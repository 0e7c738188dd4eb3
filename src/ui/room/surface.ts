import type { ComponentChildren, ComponentType } from "preact";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { RoomPeople } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";

/** In what the popup and the side panel differ; all else is the same. */
export interface Surface {
	readonly PeopleList: ComponentType<PeopleListProps>;
	/** Buttons beside the tab's switch. */
	readonly tools?: ComponentChildren;
	/** Said above all else. */
	readonly notice?: ComponentChildren;
	/** Between the room now and its people: where its past belongs. */
	readonly RoomPast?: ComponentType<{ readonly tabId: number }>;
	/** Beside the people: what else can be done with a room that is read. */
	readonly RoomTools?: ComponentType<{ readonly tabId: number }>;
}

/** What every way of showing the people of a room is given. */
export interface PeopleListProps {
	readonly people: RoomPeople;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}

/** What the popup can do about one person. */
export interface PersonHandlers {
	/** Learns anew how they usually sit. */
	relearn(participantId: string): void;
	/** Whether the choice holds. */
	choose(choice: PersonChoice): Promise<boolean>;
}
