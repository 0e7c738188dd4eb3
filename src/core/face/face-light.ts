import { THRESHOLDS } from "../base/thresholds.ts";
import type { BoundingBox } from "../picture/geometry.ts";
import { lumaOf, type Pixels } from "../picture/pixels.ts";

/** At most this many pixels in each direction are read: a mean needs no more. */
const MOST_PX = 32;

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
	const stepX = Math.max(1, Math.floor((right - left) / MOST_PX));
	const stepY = Math.max(1, Math.floor((bottom - top) / MOST_PX));
	let red = 0;
	let green = 0;
	let blue = 0;
	let count = 0;
	for (let y = top; y < bottom; y += stepY) {
		for (let x = left; x < right; x += stepX) {
			const at = (y * widthPx + x) * 4;
			red += rgba[at] ?? 0;
			green += rgba[at + 1] ?? 0;
			blue += rgba[at + 2] ?? 0;
			count++;
		}
	}
	return count > 0 ? lumaOf(red, green, blue) / count : null;
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
