import { withChoices } from "../../core/page/tile.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { ParticipantHistory } from "../../core/participant/participant-summary.ts";
import { asAudience, changeFront } from "../../core/room/audience.ts";
import {
	changeHabits,
	isExcluded,
	observe,
	observeGroup,
	relearnOne,
} from "../../core/room/observe-room.ts";
import {
	dropPageFrame,
	emptyRoom,
	listTiles,
	type RoomState,
} from "../../core/room/room.ts";
import type { SeenPeople } from "../../core/room/tile-group.ts";
import {
	type LiveParticipant,
	liveParticipants,
} from "../../core/schedule/live-participants.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { PageFrameTiles } from "./page-lists.ts";
import { type TileMemories, tileMemories } from "./tile-memories.ts";
import type { UserChoices } from "./user-choices.ts";

/** The participants of one tab: their room, and the memories of their tiles. */
export interface TabPeople {
	/** The current state, for reading. */
	room(): RoomState;
	readonly memories: TileMemories;
	/** The participants whose pictures can be captured now. */
	live(): readonly LiveParticipant[];
	isExcluded(participantId: string): boolean;
	observe(signal: ParticipantSignal): void;
	/** Takes in one look at a tile that shows several people. */
	observeGroup(participantId: string, seen: SeenPeople): void;
	/** Forgets a participant's baseline and learns it again. */
	relearn(participantId: string): void;
	/** Updates the room from a page frame's list, after applying the user's choices. */
	list(frameId: number, list: PageFrameTiles): void;
	/** Removes a page frame that has gone, together with its participants. */
	drop(frameId: number): void;
	/** Whether the tab shows an audience before one camera from now on. */
	readAs(isAudience: boolean): void;
	/** The user says that most heads point to an audience's front now, or that it is to be learnt again. */
	changeFront(how: "set" | "learn"): void;
	/** Applies the class's habits from the changed preferences. */
	changeHabits(): void;
}

/** @param histories the histories of participants from before a crash */
export function tabPeople(
	histories: readonly ParticipantHistory[],
	chosen: UserChoices,
	resources: DocumentResources,
	nowMs: () => number,
): TabPeople {
	let room = emptyRoom(histories, nowMs());
	const memories = tileMemories(resources);
	const live = () => liveParticipants(room, memories.known);

	/** Sets a room whose participants may have changed, and forgets the tiles of those whose pictures cannot be captured now. */
	function change(next: RoomState): void {
		room = next;
		memories.forgetAllBut(new Set(live().map((one) => one.participantId)));
	}

	return {
		room: () => room,
		memories,
		live,
		isExcluded: (id) => isExcluded(room, id),
		observe(signal) {
			room = observe(room, signal);
		},
		observeGroup(id, seen) {
			room = observeGroup(room, id, seen);
		},
		relearn(id) {
			room = relearnOne(room, id, nowMs());
		},
		list(frameId, { tiles, meeting }) {
			const preferences = chosen.preferences();
			const wanted = withChoices(
				tiles,
				meeting,
				chosen.forPeople(),
				preferences.onlySelf,
			);
			change(listTiles(room, frameId, wanted, nowMs(), preferences));
		},
		drop(frameId) {
			change(dropPageFrame(room, frameId, nowMs()));
		},
		readAs(isAudience) {
			change(asAudience(room, isAudience));
		},
		changeFront(how) {
			room = changeFront(room, how, nowMs());
		},
		changeHabits() {
			room = changeHabits(room, chosen.preferences(), nowMs());
		},
	};
}
