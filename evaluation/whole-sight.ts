import type { Sight } from "../src/offscreen/analysis/look-tools.ts";
import type { PixelReader } from "../src/offscreen/analysis/picture-pixels.ts";

/** A picture as if it were the whole of a video, of somebody of whom nothing is known. */
export function wholeSight(
	picture: ImageBitmap,
	pixels: PixelReader,
	tileId = "",
	capturedAtMs = 0,
): Sight {
	const { width, height } = picture;
	return {
		frame: {
			tileId,
			capturedAtMs,
			widthPx: width,
			heightPx: height,
			sourceWidthPx: width,
			sourceHeightPx: height,
			area: { x: 0, y: 0, width, height },
		},
		pixels: pixels.read(picture, null),
		followed: null,
	};
}
