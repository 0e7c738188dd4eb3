import type { ComponentChildren, ComponentType } from "preact";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import type { RoomPeople } from "../state/room-people.ts";
import type { ChangePerson } from "../state/undoable-choice-state.ts";

/** The parts in which the popup and the side panel differ; everything else is the same. */
export interface Surface {
	readonly PeopleList: ComponentType<PeopleListProps>;
	/** Buttons next to the tab's switch. */
	readonly tools?: ComponentChildren;
	/** A notice above the rest of the page. */
	readonly notice?: ComponentChildren;
	/** The room's past, shown between its present state and its people. */
	readonly RoomPast?: ComponentType<{
		readonly tabId: number;
		readonly choice: PeopleChoice;
	}>;
	/** Further tools for a room that is being read, shown at the top of its people. */
	readonly RoomTools?: ComponentType<{ readonly tabId: number }>;
}

/** Props of every component that shows the people of a room. */
export interface PeopleListProps {
	readonly people: RoomPeople;
	readonly choice: PeopleChoice;
	readonly onRelearn: (participantId: string) => void;
	readonly onChange: ChangePerson;
}

/** Actions that concern one person. */
export interface PersonHandlers {
	/** Starts to learn the person's baseline again. */
	relearn(participantId: string): void;
	/** Resolves to whether the choice took effect. */
	choose(choice: PersonChoice): Promise<boolean>;
}
