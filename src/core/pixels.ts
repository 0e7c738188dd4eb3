/** A picture's colours, four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
	readonly rgba: Uint8ClampedArray;
	readonly widthPx: number;
	readonly heightPx: number;
}
