import type { FollowedFace } from "../core/followed-face.ts";
import type { FrameFacts } from "../core/frame.ts";
import type { Pixels } from "../core/pixels.ts";

/** A picture in which faces are to be found. */
export interface Sight {
	readonly frame: FrameFacts;
	readonly pixels: Pixels;
	readonly followed: FollowedFace | null;
}
