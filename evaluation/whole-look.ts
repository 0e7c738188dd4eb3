import { EMPTY_TILE_MEMORY } from "../src/core/face-group/tile-memory.ts";
import { type Look, newLook } from "../src/offscreen/analysis/look.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";

/** A look at a picture as if it showed the whole of a video. By default, nothing is known about the person. Leaves the picture open. */
export function wholeLook(
	picture: ImageBitmap,
	{ pixels, sampler }: LookTools,
	{ who = "", capturedAtMs = 0, memory = EMPTY_TILE_MEMORY } = {},
): Look {
	const { width, height } = picture;
	return newLook({
		participantId: who,
		frame: {
			tileId: who,
			capturedAtMs,
			widthPx: width,
			heightPx: height,
			sourceWidthPx: width,
			sourceHeightPx: height,
			area: { x: 0, y: 0, width, height },
		},
		pixels: pixels.read(picture, sampler),
		isExpressionDue: true,
		memory,
	});
}
