import { chooseTiles } from "../core/choose-tiles.ts";
import { mergeChecks } from "../core/merge-checks.ts";
import type { PageCheck } from "../core/page-check.ts";
import type { PersonChoice } from "../core/person-choice.ts";
import { listTiles, type RoomState } from "../core/room.ts";
import type { FrameList } from "./tab-access.ts";

/** The last list of each browser frame, as its page gave it, and what the user chooses for the people there. */
export interface PageLists {
	/** Each gives the room as it is then. */
	keep(room: RoomState, frameId: number, list: FrameList): RoomState;
	choose(room: RoomState, choices: readonly PersonChoice[]): RoomState;
	drop(frameId: number): void;
	check(): PageCheck | null;
}

export function pageLists(nowMs: () => number): PageLists {
	const lists = new Map<number, FrameList>();
	let choices: readonly PersonChoice[] = [];

	function seat(room: RoomState, frameId: number, list: FrameList) {
		const tiles = chooseTiles(list.tiles, list.meeting, choices);
		return listTiles(room, frameId, tiles, list.ignored, nowMs());
	}

	return {
		keep(room, frameId, list) {
			lists.set(frameId, list);
			return seat(room, frameId, list);
		},
		choose(room, next) {
			choices = next;
			return [...lists].reduce(
				(seated, [frameId, list]) => seat(seated, frameId, list),
				room,
			);
		},
		drop(frameId) {
			lists.delete(frameId);
		},
		check: () => mergeChecks([...lists.values()].map(({ check }) => check)),
	};
}
