import type { BoundingBox, PixelBox } from "./geometry.ts";

/** Which area of the video's own picture a frame's picture shows, and at what width. */
export interface PictureScale {
	readonly area: PixelBox;
	/** Width of the frame's picture. */
	readonly widthPx: number;
}

/** Which area of the video's own picture a frame shows, and how large that picture is. */
export interface ShownArea {
	readonly area: PixelBox;
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}

/** Whether a frame shows the whole of the video's own picture. */
export function showsWholeVideo({
	area,
	sourceWidthPx,
	sourceHeightPx,
}: ShownArea): boolean {
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
