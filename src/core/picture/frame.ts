import type { PixelBox } from "./geometry.ts";
import type { YuvPicture } from "./yuv-picture.ts";

/**
 * One picture of one participant at one instant. `Picture` is the platform's type (an ImageBitmap in the
 * extension): core never looks inside, it only says who closes it. A frame has one owner at a time, which closes
 * it in `finally`.
 */
export interface Frame<Picture> extends FrameMetadata {
	readonly picture: Picture;
}

/** Everything known about a frame except its picture. */
export interface FrameMetadata {
	readonly tileId: string;
	readonly capturedAtMs: number;
	/** Size of `picture`. */
	readonly widthPx: number;
	readonly heightPx: number;
	/** Size of the video's own picture. */
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
	/** The part of the video's own picture of which `picture` is a scaled copy. */
	readonly area: PixelBox;
}

/** Longest side of a frame in pixels: a face that fills a fifth of a 16:9 picture is still 77 px wide, enough to read an expression. */
export const FRAME_LONGEST_SIDE_PX = 384;

/** Longest side in pixels of a frame that shows only the part around a face: the mesh net sees 192 pixels of its middle. */
export const PART_LONGEST_SIDE_PX = 232;

/** A picture that is only this much larger than was asked for may be sent as it is, where that costs the page less than scaling it. */
export const MAX_EXCESS = 1.25;

/** The longest side of any picture that is sent. */
export const MAX_PICTURE_PX = FRAME_LONGEST_SIDE_PX * MAX_EXCESS;

/** A size of the same shape, in whole pixels, that fits `longestSidePx`; never enlarges. */
export function fitSize(
	widthPx: number,
	heightPx: number,
	longestSidePx: number,
): { widthPx: number; heightPx: number } {
	const scale = Math.min(1, longestSidePx / Math.max(widthPx, heightPx));
	return {
		widthPx: Math.max(1, Math.round(widthPx * scale)),
		heightPx: Math.max(1, Math.round(heightPx * scale)),
	};
}

export function closePicture(picture: YuvPicture | { close(): void }): void {
	if ("close" in picture) picture.close();
	else giveBack(picture.bytes);
}

/**
 * Gives the memory of bytes back at once. Chromium keeps those that came with a message until it collects all
 * garbage, and with 25 people they were enough for such a collection every second or two: the processor's time for
 * our looks fell by a quarter when they were given back.
 */
export function giveBack({ buffer }: Uint8Array): void {
	// Node 20, which runs our tests, has no `transfer`.
	if (buffer instanceof ArrayBuffer) buffer.transfer?.(0);
}
