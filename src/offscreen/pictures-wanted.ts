import { partWanted } from "../core/face/tile-memory.ts";
import type { LiveParticipant } from "../core/schedule/live-participants.ts";
import type { PicturedTile } from "./content-link.ts";
import type { TabLooks } from "./look-schedule.ts";
import type { TileMemories } from "./tile-memories.ts";

/** Which part of a person's picture is to be seen next, and how soon. */
export function picturesWanted(
	memories: TileMemories,
	looks: TabLooks,
	isSelfWatched: boolean,
	atMs: number,
): (one: LiveParticipant) => PicturedTile {
	return (one) => {
		const isWatched = one.isSelf && isSelfWatched;
		return {
			tileId: one.tileId,
			intervalMs: isWatched ? 0 : looks.intervalMs(one),
			part: partWanted(memories.of(one.participantId), atMs),
			isWatched,
		};
	};
}
