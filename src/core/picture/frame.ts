import type { PictureArea } from "./picture-area.ts";
import type { YuvPicture } from "./yuv-picture.ts";

/**
 * One picture of one participant at one instant. `Picture` is the platform's
 * (an ImageBitmap in the extension): core never looks inside, it only says who closes it.
 * A frame has one owner at a time, which closes it in `finally`.
 */
export interface Frame<Picture> extends FrameMetadata {
	readonly picture: Picture;
}

/** What is known of a frame without its picture. */
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
	readonly area: PictureArea;
}

/** Longest side of a frame in pixels: a face that fills a fifth of a 16:9 picture is still 77 px wide, enough to read an expression. */
export const FRAME_LONGEST_SIDE_PX = 384;

/** The same for a part of the picture that shows the face alone: the mesh net sees 192 pixels of the middle of it. */
export const PART_LONGEST_SIDE_PX = 256;

/** The size, in whole pixels and of the same shape, that fits `longestSidePx`; never enlarges. */
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

/** A picture that the browser drew holds memory outside the heap until it is closed; copied bytes do not. */
export function closePicture(picture: YuvPicture | { close(): void }): void {
	if ("close" in picture) picture.close();
}
