import { THRESHOLDS } from "../base/thresholds.ts";
import type { BoundingBox } from "../picture/geometry.ts";
import { lumaAt, type Pixels } from "../picture/pixels.ts";

/** Every second pixel in each direction is read: a mean needs no more. */
const STRIDE_PX = 2;

/**
 * Mean luma of the picture where the face is, 0 to 255; null where the box lies
 * outside.
 * @param box in the picture's pixels
 */
export function brightnessOf(
	{ rgba, widthPx, heightPx }: Pixels,
	box: BoundingBox,
): number | null {
	const left = Math.max(0, Math.floor(box.x));
	const top = Math.max(0, Math.floor(box.y));
	const right = Math.min(widthPx, Math.ceil(box.x + box.width));
	const bottom = Math.min(heightPx, Math.ceil(box.y + box.height));
	let sum = 0;
	let count = 0;
	for (let y = top; y < bottom; y += STRIDE_PX) {
		for (let x = left; x < right; x += STRIDE_PX) {
			sum += lumaAt(rgba, y * widthPx + x);
			count++;
		}
	}
	return count > 0 ? sum / count : null;
}

/** Whether lids, lips and an expression can be seen in such light. */
export function isWellLit(brightness: number | null): boolean {
	const { minBrightness, maxBrightness } = THRESHOLDS.face;
	return (
		brightness !== null &&
		brightness >= minBrightness &&
		brightness <= maxBrightness
	);
}
