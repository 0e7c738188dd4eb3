import { withChoices } from "../../core/page/tile.ts";
import type { ParticipantSignal } from "../../core/participant/participant-signal.ts";
import type { ParticipantHistory } from "../../core/participant/participant-summary.ts";
import {
	changeHabits,
	dropPageFrame,
	emptyRoom,
	isExcluded,
	listTiles,
	observe,
	type RoomState,
	relearnOne,
} from "../../core/room/room.ts";
import {
	type LiveParticipant,
	liveParticipants,
} from "../../core/schedule/live-participants.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { PageFrameTiles } from "./page-lists.ts";
import { type TileMemories, tileMemories } from "./tile-memories.ts";
import type { UserChoices } from "./user-choices.ts";

/** The people of one tab: the room that they are in, and what is remembered of their tiles. */
export interface TabPeople {
	/** The current state, for reading. */
	room(): RoomState;
	readonly memories: TileMemories;
	/** Those of whom pictures can be had now. */
	live(): readonly LiveParticipant[];
	isExcluded(participantId: string): boolean;
	observe(signal: ParticipantSignal): void;
	/** Learns anew how this person usually sits. */
	relearn(participantId: string): void;
	/** Takes in what a page frame lists, as the user wants its people. */
	list(frameId: number, list: PageFrameTiles): void;
	/** The page frame has gone, and its people with it. */
	drop(frameId: number): void;
	/** Takes the habits from the preferences, which have changed. */
	changeHabits(): void;
}

/** @param histories of people who were there before a crash */
export function tabPeople(
	histories: readonly ParticipantHistory[],
	chosen: UserChoices,
	resources: DocumentResources,
	nowMs: () => number,
): TabPeople {
	let room = emptyRoom(histories, nowMs());
	const memories = tileMemories(resources);
	const live = () => liveParticipants(room, memories.known);

	/** Who is there may be others: those of whom no picture can be had now are forgotten. */
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
		relearn(id) {
			room = relearnOne(room, id, nowMs());
		},
		list(frameId, { tiles, meeting, ignored }) {
			const preferences = chosen.preferences();
			const wanted = withChoices(
				tiles,
				meeting,
				chosen.forPeople(),
				preferences.onlySelf,
			);
			change(listTiles(room, frameId, wanted, ignored, nowMs(), preferences));
		},
		drop(frameId) {
			change(dropPageFrame(room, frameId, nowMs()));
		},
		changeHabits() {
			room = changeHabits(room, chosen.preferences(), nowMs());
		},
	};
}
