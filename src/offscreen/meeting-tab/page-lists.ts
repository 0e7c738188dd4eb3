import { mergeChecks, type PageCheck } from "../../core/page/page-check.ts";
import type { PersonChoice } from "../../core/page/person-choice.ts";
import { withChoices } from "../../core/page/tile.ts";
import { listTiles, type RoomState } from "../../core/room/room.ts";
import type { PageFrameTiles } from "./tab-access.ts";

/** The last list of each browser frame, as its page gave it, and what the user chooses for the people there. */
export interface PageLists {
	/** Each gives the room as it is then. */
	keep(room: RoomState, frameId: number, list: PageFrameTiles): RoomState;
	choose(room: RoomState, choices: readonly PersonChoice[]): RoomState;
	/** Whether everybody but the user is left out. */
	limit(room: RoomState, onlySelf: boolean): RoomState;
	drop(frameId: number): void;
	check(): PageCheck | null;
}

export function pageLists(nowMs: () => number, onlySelf: boolean): PageLists {
	const lists = new Map<number, PageFrameTiles>();
	let choices: readonly PersonChoice[] = [];
	let isLimited = onlySelf;

	function seat(room: RoomState, frameId: number, list: PageFrameTiles) {
		const tiles = withChoices(list.tiles, list.meeting, choices, isLimited);
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
		choose(room, next) {
			choices = next;
			return seatAll(room);
		},
		limit(room, next) {
			isLimited = next;
			return seatAll(room);
		},
		drop(frameId) {
			lists.delete(frameId);
		},
		check: () => mergeChecks([...lists.values()].map(({ check }) => check)),
	};
}
