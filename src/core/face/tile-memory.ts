import type { FreezeTrack } from "../picture/freeze-track.ts";
import type { PicturePart } from "../picture/picture-part.ts";
import type { TileMotion } from "../picture/tile-motion.ts";
import { type FollowedFace, isDetectionDue } from "./followed-face.ts";

/** What one look at a tile leaves for the next; it is never stored. */
export interface TileMemory {
	readonly freeze: FreezeTrack | null;
	readonly followed: FollowedFace | null;
	/** Of the picture, in which the followed face is to be seen. */
	readonly part: PicturePart | null;
	/** Of the pictures' changes; absent where they are not compared. */
	readonly motion?: TileMotion;
}

/** The part of the picture to ask for next; null for the whole, which is searched for faces. */
export function nextPart(
	{ followed, part }: TileMemory,
	nowMs: number,
): PicturePart | null {
	return isDetectionDue(followed, nowMs) ? null : part;
}

export const EMPTY_TILE_MEMORY: TileMemory = {
	freeze: null,
	followed: null,
	part: null,
};
