import type { FrameSize } from "../frame-rate.ts";

/**
 * Converts RGBA pixels to what a video decoder gives: luma, then both colour planes
 * at half the size, each colour taken from the upper left of its four pixels
 * (BT.601, limited range). Width and height are even.
 */
export function i420From(
	rgba: Uint8ClampedArray,
	{ widthPx, heightPx }: FrameSize,
): Uint8Array<ArrayBuffer> {
	const pixels = widthPx * heightPx;
	const bytes = new Uint8Array((pixels * 3) / 2);
	const blueAt = pixels;
	const redAt = pixels + pixels / 4;
	for (let i = 0; i < pixels; i++) {
		const red = rgba[4 * i] ?? 0;
		const green = rgba[4 * i + 1] ?? 0;
		const blue = rgba[4 * i + 2] ?? 0;
		bytes[i] = 16 + 0.257 * red + 0.504 * green + 0.098 * blue;
		const x = i % widthPx;
		const y = (i - x) / widthPx;
		if (x % 2 === 1 || y % 2 === 1) continue;
		const at = (y / 2) * (widthPx / 2) + x / 2;
		bytes[blueAt + at] = 128 - 0.148 * red - 0.291 * green + 0.439 * blue;
		bytes[redAt + at] = 128 + 0.439 * red - 0.368 * green - 0.071 * blue;
	}
	return bytes;
}
