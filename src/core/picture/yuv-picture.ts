/**
 * A picture as a video's decoder gives it: one brightness for each pixel, one colour for every four pixels or,
 * thinned, for every sixteen. Copying a part of it needs no conversion.
 */
export interface YuvPicture {
	/** I420: planes of Y, U and V. NV12: a plane of Y, then one in which U and V alternate. Rows follow each other without gaps. */
	readonly format: "I420" | "NV12";
	/** There may be more of them than the picture has. */
	readonly bytes: Uint8Array;
	/** In pixels, named as an ImageBitmap names them. */
	readonly width: number;
	readonly height: number;
	readonly matrix: "bt601" | "bt709";
	/** Whether black is 0 and white 255, rather than 16 and 235. */
	readonly isFullRange: boolean;
	/** How many pixels of a row, and of a column, share a sample of colour. */
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

/** Factors that turn levels into red, green and blue: the brightness is (Y - `black`) * `brightness`; the other factors multiply U - 128 and V - 128. */
export interface YuvFactors {
	readonly black: number;
	readonly brightness: number;
	readonly redOfV: number;
	readonly greenOfU: number;
	readonly greenOfV: number;
	readonly blueOfU: number;
}
