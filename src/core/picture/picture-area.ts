import type { BoundingBox } from "./geometry.ts";

/** The part of a video's own picture that a frame shows, in the video's own pixels. */
export type PictureArea = BoundingBox;

/** Where the pixels of a frame's picture lie in the video's own. */
export interface PictureScale {
	readonly area: PictureArea;
	/** Of the frame's picture. */
	readonly widthPx: number;
}

/** Whether a frame shows the whole of the video's own picture. */
export function showsWholeVideo({
	area,
	sourceWidthPx,
	sourceHeightPx,
}: {
	readonly area: PictureArea;
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}): boolean {
	return area.width >= sourceWidthPx && area.height >= sourceHeightPx;
}

export function boxInPicture(
	{ x, y, width, height }: BoundingBox,
	{ area, widthPx }: PictureScale,
): BoundingBox {
	const scale = widthPx / area.width;
	return {
		x: (x - area.x) * scale,
		y: (y - area.y) * scale,
		width: width * scale,
		height: height * scale,
	};
}
