import type { Pixels } from "./pixels.ts";

/** A picture as a video's decoder gives it: brightness for each pixel, colour for each four. A copy of a part of it costs no conversion. */
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
}

export function yuvLength(width: number, height: number): number {
	return width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2);
}

/** Of red and blue in the brightness: ITU-R BT.601 and BT.709. */
const WEIGHTS = {
	bt601: { red: 0.299, blue: 0.114 },
	bt709: { red: 0.2126, blue: 0.0722 },
} as const;

/** @throws {Error} where there are fewer bytes than pixels */
export function pixelsOfYuv(picture: YuvPicture): Pixels {
	const { format, bytes, width, height, matrix, isFullRange } = picture;
	if (bytes.length < yuvLength(width, height))
		throw new Error("the picture is cut short");
	const { red, blue } = WEIGHTS[matrix];
	const green = 1 - red - blue;
	const brightness = isFullRange ? 1 : 255 / 219;
	const colour = (isFullRange ? 1 : 255 / 224) * 2;
	const black = isFullRange ? 0 : 16;
	const redOfV = (1 - red) * colour;
	const blueOfU = (1 - blue) * colour;
	const greenOfU = (-blueOfU * blue) / green;
	const greenOfV = (-redOfV * red) / green;

	const columns = Math.ceil(width / 2);
	const uStart = width * height;
	const isPlanar = format === "I420";
	const vStart = isPlanar
		? uStart + columns * Math.ceil(height / 2)
		: uStart + 1;
	const step = isPlanar ? 1 : 2;
	const rgba = new Uint8ClampedArray(width * height * 4);
	let at = 0;
	for (let row = 0; row < height; row++) {
		const colourRow = (row >> 1) * columns * step;
		for (let column = 0; column < width; column++) {
			const colourAt = colourRow + (column >> 1) * step;
			const y = ((bytes[row * width + column] ?? 0) - black) * brightness;
			const u = (bytes[uStart + colourAt] ?? 0) - 128;
			const v = (bytes[vStart + colourAt] ?? 0) - 128;
			rgba[at] = y + redOfV * v;
			rgba[at + 1] = y + greenOfU * u + greenOfV * v;
			rgba[at + 2] = y + blueOfU * u;
			rgba[at + 3] = 255;
			at += 4;
		}
	}
	return { rgba, widthPx: width, heightPx: height };
}
