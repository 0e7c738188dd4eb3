/** A picture as a video's decoder gives it: brightness for each pixel, colour for each four or, thinned, sixteen. A copy of a part of it costs no conversion. */
export interface YuvPicture {
	/** I420: planes of Y, U and V. NV12: Y, then U and V by turns. Rows follow each other without gaps. */
	readonly format: "I420" | "NV12";
	readonly bytes: Uint8Array;
	/** In pixels, named as an ImageBitmap names them. */
	readonly width: number;
	readonly height: number;
	readonly matrix: "bt601" | "bt709";
	/** Whether black is 0 and white 255, and not 16 and 235. */
	readonly isFullRange: boolean;
	/** So many pixels of a row, and of a column, share a sample of colour. */
	readonly chromaEvery: 2 | 4;
}

export function yuvLength(
	width: number,
	height: number,
	chromaEvery: YuvPicture["chromaEvery"] = 2,
): number {
	const columns = Math.ceil(width / chromaEvery);
	return width * height + 2 * columns * Math.ceil(height / chromaEvery);
}

/** How levels become red, green and blue: Y less `black` times `brightness`, and so much of U and V less 128. */
export interface YuvFactors {
	readonly black: number;
	readonly brightness: number;
	readonly redOfV: number;
	readonly greenOfU: number;
	readonly greenOfV: number;
	readonly blueOfU: number;
}
