import type { BoundingBox } from "../../core/picture/geometry.ts";

/** The label's upper corner on the side where reading begins, and its greatest width; in pixels of the viewport. */
export interface LabelPosition {
	readonly x: number;
	readonly y: number;
	readonly maxWidth: number;
}

/** The label of a tile that is mostly scrolled away would look like its neighbour's. */
const LEAST_SHARE = 0.5;
/** Room for a drawing and the beginning of a word. */
const LEAST_PX = { width: 64, height: 36 };
const INSET_PX = 6;

/**
 * A position at the upper corner of a tile's visible part; null if that part is too small.
 * @param visible the part of the tile that no edge cuts off
 */
export function labelPosition(
	tile: BoundingBox,
	visible: BoundingBox,
	isRightToLeft: boolean,
): LabelPosition | null {
	const { x, y, width, height } = visible;
	if (width < LEAST_PX.width || height < LEAST_PX.height) return null;
	if (width * height < LEAST_SHARE * tile.width * tile.height) return null;
	return {
		x: isRightToLeft ? x + width - INSET_PX : x + INSET_PX,
		y: y + INSET_PX,
		maxWidth: width - 2 * INSET_PX,
	};
}
