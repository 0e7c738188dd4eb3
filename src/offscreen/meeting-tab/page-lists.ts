import { mergeChecks, type PageCheck } from "../../core/page/page-check.ts";
import { chooseTiles } from "../../core/page/tile.ts";
import { listTiles, type RoomState } from "../../core/room/room.ts";
import type { FrameList } from "./tab-access.ts";
import type { UserChoices } from "./user-choices.ts";

/** The last list of each browser frame, as its page gave it. */
export interface PageLists {
	/** Each gives the room as it is then. */
	keep(room: RoomState, frameId: number, list: FrameList): RoomState;
	/** To be called when the user has chosen otherwise. */
	seatAll(room: RoomState): RoomState;
	drop(frameId: number): void;
	check(): PageCheck | null;
}

export function pageLists(nowMs: () => number, chosen: UserChoices): PageLists {
	const lists = new Map<number, FrameList>();

	function seat(room: RoomState, frameId: number, list: FrameList) {
		const tiles = chooseTiles(
			list.tiles,
			list.meeting,
			chosen.forPeople(),
			chosen.preferences().onlySelf,
		);
		return listTiles(room, frameId, tiles, list.ignored, nowMs());
	}

	function seatAll(room: RoomState): RoomState {
		return [...lists].reduce(
			(seated, [frameId, list]) => seat(seated, frameId, list),
			room,
		);
	}

	return {
		keep(room, frameId, list) {
			lists.set(frameId, list);
			return seat(room, frameId, list);
		},
		seatAll,
		drop(frameId) {
			lists.delete(frameId);
		},
		check: () => mergeChecks([...lists.values()].map(({ check }) => check)),
	};
}
