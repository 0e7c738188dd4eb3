import { type FarSearch, partToSearch } from "../face/far-search.ts";
import { type FollowedFace, isDetectionDue } from "../face/followed-face.ts";
import type { FreezeTrack } from "../picture/freeze-track.ts";
import type { NormalisedBox } from "../picture/geometry.ts";
import type { TileMotion } from "../picture/tile-motion.ts";
import { audiencePart } from "./audience-search.ts";
import type { FaceGroup } from "./face-group.ts";
import { groupPart } from "./face-to-read.ts";

/** The state that one look at a tile leaves for the next; it is never stored. */
export interface TileMemory {
	/** When the tile was first looked at; null before that. */
	readonly sinceMs: number | null;
	readonly freeze: FreezeTrack | null;
	readonly followed: FollowedFace | null;
	/** The part of the picture that should show the followed face. */
	readonly part: NormalisedBox | null;
	/** How small faces have been searched for; null while there is a face, or one is expected. */
	readonly far: FarSearch | null;
	/** The faces that are followed where there is more than one; nobody is `followed` then. Null elsewhere. */
	readonly group: FaceGroup | null;
	/** How the tile's pictures change; absent where they are not compared. */
	readonly motion?: TileMotion;
}

/** The part of the picture to ask for next; null for the whole, which is searched for faces. */
export function nextPart(
	{ followed, part, far, freeze, group }: TileMemory,
	nowMs: number,
): NormalisedBox | null {
	if (group && freeze?.frozen) return null;
	if (group) return (group.search ? audiencePart : groupPart)(group, nowMs);
	if (!isDetectionDue(followed, nowMs)) return part;
	// Nothing moves in a frozen picture, and a part would not show that the rest moves again.
	return followed || freeze?.frozen ? null : partToSearch(far, nowMs);
}

export const EMPTY_TILE_MEMORY: TileMemory = {
	sinceMs: null,
	freeze: null,
	followed: null,
	part: null,
	far: null,
	group: null,
};
