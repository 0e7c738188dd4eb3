import { NOBODY_TOLD } from "../../src/core/room/joined-people.ts";
import type { RestoredRoom } from "../../src/offscreen/meeting-tab/tab-room.ts";

/** What a room that begins has from before: nothing. */
export const NOBODY_BEFORE: RestoredRoom = {
	participants: [],
	toldPeople: NOBODY_TOLD,
};
