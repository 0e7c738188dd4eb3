import type { BoundingBox } from "../../core/picture/geometry.ts";

/** Where a label begins, at its upper corner on the side where reading begins, and how wide it may be. */
export interface LabelPosition {
	readonly x: number;
	readonly y: number;
	readonly maxWidth: number;
}

/** Of a tile that is mostly scrolled away a label would look like its neighbour's. */
const LEAST_SHARE = 0.5;
/** A drawing and the beginning of a word. */
const LEAST_PX = { width: 64, height: 36 };
const INSET_PX = 6;

/**
 * At the upper corner of what is in sight of a tile; null where that is too little.
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
