import type { BoundingBox } from "./face-observation.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Whether the face is about to leave the picture over its left or right edge. Not the upper, which cuts off many a forehead, nor the lower, to which a head comes down that bends over notes. */
export function isAtEdge({ x, width }: BoundingBox, widthPx: number): boolean {
	const margin = widthPx * THRESHOLDS.lostFace.edgeShare;
	return x <= margin || x + width >= widthPx - margin;
}
