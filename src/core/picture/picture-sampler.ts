import type { Pixels } from "./pixels.ts";
import { type YuvFactors, type YuvPicture, yuvLength } from "./yuv-picture.ts";

/** Maps a byte to the values that a net was trained on: value * factor + offset. */
export interface ByteScale {
	readonly factor: number;
	readonly offset: number;
}

/** Where to sample a picture, and where the samples go in a square of planes. Pixel 0's centre is at 0. */
export interface SampleGrid {
	readonly columns: number;
	readonly rows: number;
	/** Index in the square at which the first sample goes. */
	readonly firstAt: number;
	/** Position of the first sample in the picture, and the step from it to the next column and to the next row. */
	readonly startX: number;
	readonly startY: number;
	readonly columnX: number;
	readonly columnY: number;
	readonly rowX: number;
	readonly rowY: number;
}

/** A square over a picture; each of its pixels takes `samplesPerSide` by `samplesPerSide` samples. */
export interface GreySquare {
	readonly sidePx: number;
	readonly samplesPerSide: number;
	/** The square's corner in the picture, whose pixel 0 covers 0 to 1, and the step from one pixel of a row to the next; rows are at right angles to it. */
	readonly cornerX: number;
	readonly cornerY: number;
	readonly columnX: number;
	readonly columnY: number;
}

/** Samples pictures for the nets, bilinearly; beyond the picture's edge its last pixel repeats. */
export interface PictureSampler {
	/** Red, green and blue as planes of `sidePx` squared values; black around the grid. The caller gives them back with `release`. */
	planes(
		pixels: Pixels,
		sidePx: number,
		grid: SampleGrid,
		scale: ByteScale,
	): Float32Array;
	/** Takes back planes that nobody reads any more; the next ones are written into them. */
	release(planes: Float32Array): void;
	/** A decoder's picture as red, green, blue and opacity, four bytes a pixel. The caller gives them back with `releasePixels`. */
	rgbaOfYuv(picture: YuvPicture, factors: YuvFactors): Uint8ClampedArray;
	/** Takes back a picture that nobody reads any more; the next ones are written into its memory. */
	releasePixels(pixels: Pixels): void;
	/** Brightness, 0..255, row by row; each pixel the mean of its samples. */
	grey(pixels: Pixels, square: GreySquare): Float32Array;
}

/** Weights of red and blue in brightness: ITU-R BT.601 and BT.709. */
const WEIGHTS = {
	bt601: { red: 0.299, blue: 0.114 },
	bt709: { red: 0.2126, blue: 0.0722 },
} as const;

/** @throws {Error} if there are fewer bytes than the picture's size needs */
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
