import type { FreezeState } from "../picture/freeze-watch.ts";
import type { PicturePart } from "../picture/picture-part.ts";
import type { TileWatch } from "../picture/tile-watch.ts";
import { type FollowedFace, isDetectionDue } from "./followed-face.ts";

/** What one look at a tile leaves for the next; it is never stored. */
export interface TileMemory {
	readonly freeze: FreezeState | null;
	readonly followed: FollowedFace | null;
	/** Of the picture, in which the followed face is to be seen. */
	readonly part: PicturePart | null;
	/** Of the pictures' changes; absent where they are not compared. */
	readonly watch?: TileWatch;
}

/** The part of the picture to ask for next; null for the whole, which is searched for faces. */
export function partWanted(
	{ followed, part }: TileMemory,
	nowMs: number,
): PicturePart | null {
	return isDetectionDue(followed, nowMs) ? null : part;
}

export const NOTHING_SEEN: TileMemory = {
	freeze: null,
	followed: null,
	part: null,
};
