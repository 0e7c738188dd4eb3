import type { FollowedFace } from "../core/face/followed-face.ts";
import type { FrameFacts } from "../core/picture/frame.ts";
import type { Pixels } from "../core/picture/pixels.ts";

/** A picture in which faces are to be found. */
export interface Sight {
	readonly frame: FrameFacts;
	readonly pixels: Pixels;
	readonly followed: FollowedFace | null;
}
