import type { PictureSampler } from "./picture-sampler.ts";
import type { Pixels } from "./pixels.ts";

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

/** Of red and blue in the brightness: ITU-R BT.601 and BT.709. */
const WEIGHTS = {
	bt601: { red: 0.299, blue: 0.114 },
	bt709: { red: 0.2126, blue: 0.0722 },
} as const;

/** How levels become red, green and blue: Y less `black` times `brightness`, and so much of U and V less 128. */
export interface YuvFactors {
	readonly black: number;
	readonly brightness: number;
	readonly redOfV: number;
	readonly greenOfU: number;
	readonly greenOfV: number;
	readonly blueOfU: number;
}

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
