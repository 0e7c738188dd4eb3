import type { BoundingBox, Landmark } from "./face-observation.ts";
import type { FaceRegion } from "./face-region.ts";

/** The part of a video's own picture that a frame shows, in the video's own pixels. */
export type PictureArea = BoundingBox;

/** Where the pixels of a frame's picture lie in the video's own. */
export interface Placement {
	readonly area: PictureArea;
	/** Of the frame's picture. */
	readonly widthPx: number;
}

/** Whether a frame shows the whole of the video's own picture. */
export function showsWhole({
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

export function regionInPicture(
	{ centreX, centreY, sidePx, angleRad }: FaceRegion,
	{ area, widthPx }: Placement,
): FaceRegion {
	const scale = widthPx / area.width;
	return {
		centreX: (centreX - area.x) * scale,
		centreY: (centreY - area.y) * scale,
		sidePx: sidePx * scale,
		angleRad,
	};
}

export function boxInPicture(
	{ x, y, width, height }: BoundingBox,
	{ area, widthPx }: Placement,
): BoundingBox {
	const scale = widthPx / area.width;
	return {
		x: (x - area.x) * scale,
		y: (y - area.y) * scale,
		width: width * scale,
		height: height * scale,
	};
}

export function landmarksInPicture(
	landmarks: readonly Landmark[],
	{ area, widthPx }: Placement,
): readonly Landmark[] {
	const scale = widthPx / area.width;
	return landmarks.map(({ x, y, z }) => ({
		x: (x - area.x) * scale,
		y: (y - area.y) * scale,
		z: z * scale,
	}));
}
