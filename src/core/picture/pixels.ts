/** A picture's colours, four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
	readonly rgba: Uint8ClampedArray;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Weights of red, green and blue in brightness: Rec. 601, with which the training pictures were made grey. */
export const LUMA_SHARES = [0.299, 0.587, 0.114] as const;

/** Brightness of a pixel, 0..255. */
export function lumaAt(rgba: Uint8ClampedArray, pixel: number): number {
	const at = pixel * 4;
	const [red, green, blue] = LUMA_SHARES;
	return (
		red * (rgba[at] ?? 0) +
		green * (rgba[at + 1] ?? 0) +
		blue * (rgba[at + 2] ?? 0)
	);
}
