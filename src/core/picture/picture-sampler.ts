import type { Pixels } from "./pixels.ts";
import { type YuvFactors, type YuvPicture, yuvLength } from "./yuv-picture.ts";

/** How a byte becomes what a net was trained on: value * factor + offset. */
export interface ByteScale {
	readonly factor: number;
	readonly offset: number;
}

/** Samples of a picture, in a square of planes. Pixel 0's centre is at 0. */
export interface SampleGrid {
	readonly columns: number;
	readonly rows: number;
	/** In the square, where the first sample goes. */
	readonly firstAt: number;
	/** Of the first sample, in the picture, and how far each further column and row lies from it. */
	readonly startX: number;
	readonly startY: number;
	readonly columnX: number;
	readonly columnY: number;
	readonly rowX: number;
	readonly rowY: number;
}

/** A square over a picture, of so many samples a side in each of its pixels. */
export interface GreySquare {
	readonly sidePx: number;
	readonly samplesPerSide: number;
	/** Its corner in the picture, whose pixel 0 covers 0 to 1, and how far the next of its pixels lies; rows lie at right angles. */
	readonly cornerX: number;
	readonly cornerY: number;
	readonly columnX: number;
	readonly columnY: number;
}

/** Takes from pictures what nets are shown, bilinear; beyond the picture's edge its last pixel repeats. */
export interface PictureSampler {
	/** Red, green and blue as planes of `sidePx` squared values; black around the grid. Whoever asked gives them back by `release`. */
	planes(
		pixels: Pixels,
		sidePx: number,
		grid: SampleGrid,
		scale: ByteScale,
	): Float32Array;
	/** Planes that nobody reads any more: the next are written into them. */
	release(planes: Float32Array): void;
	/** The colours of a decoder's picture, four bytes a pixel. */
	rgbaOfYuv(picture: YuvPicture, factors: YuvFactors): Uint8ClampedArray;
	/** Brightness, 0..255, row by row; each pixel the mean of its samples. */
	grey(pixels: Pixels, square: GreySquare): Float32Array;
}

/** Of red and blue in the brightness: ITU-R BT.601 and BT.709. */
const WEIGHTS = {
	bt601: { red: 0.299, blue: 0.114 },
	bt709: { red: 0.2126, blue: 0.0722 },
} as const;

/** @throws {Error} where there are fewer bytes than pixels */
export function pixelsOfYuv(
	picture: YuvPicture,
	sampler: Pick<PictureSampler, "rgbaOfYuv">,
): Pixels {
	const { bytes, width, height, chromaEvery } = picture;
	if (bytes.length < yuvLength(width, height, chromaEvery))
		throw new Error("the picture is cut short");
	const rgba = sampler.rgbaOfYuv(picture, factorsOf(picture));
	return { rgba, widthPx: width, heightPx: height };
}

function factorsOf({ matrix, isFullRange }: YuvPicture): YuvFactors {
	const { red, blue } = WEIGHTS[matrix];
	const green = 1 - red - blue;
	const colour = (isFullRange ? 1 : 255 / 224) * 2;
	const redOfV = (1 - red) * colour;
	const blueOfU = (1 - blue) * colour;
	return {
		black: isFullRange ? 0 : 16,
		brightness: isFullRange ? 1 : 255 / 219,
		redOfV,
		greenOfU: (-blueOfU * blue) / green,
		greenOfV: (-redOfV * red) / green,
		blueOfU,
	};
}
