/** A picture's colours, four bytes a pixel (red, green, blue, opacity), row by row. */
export interface Pixels {
	readonly rgba: Uint8ClampedArray;
	readonly widthPx: number;
	readonly heightPx: number;
}

/** Weights of red, green and blue in brightness: Rec. 601, with which the training pictures were made grey. */
export const LUMA_SHARES = [0.299, 0.587, 0.114] as const;

/** Brightness of a colour, 0..255, or of the sums of many. */
export function lumaOf(red: number, green: number, blue: number): number {
	const [ofRed, ofGreen, ofBlue] = LUMA_SHARES;
	return ofRed * red + ofGreen * green + ofBlue * blue;
}
