import type { ComponentChildren, ComponentType } from "preact";
import type { PeopleListProps } from "./people-list.ts";

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
