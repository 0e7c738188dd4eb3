import {
	EMPTY_TILE_MEMORY,
	nextPart,
	type TileMemory,
} from "../src/core/face-group/tile-memory.ts";
import {
	FRAME_LONGEST_SIDE_PX,
	fitSize,
	MAX_EXCESS,
	PART_LONGEST_SIDE_PX,
} from "../src/core/picture/frame.ts";
import { areaOfPart } from "../src/core/picture/picture-part.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { type Look, newLook } from "../src/offscreen/analysis/look.ts";
import type { LookTools } from "../src/offscreen/analysis/look-tools.ts";

/** Enough for each part of the picture to be searched once, with the closer looks between. */
const MOST_LOOKS = 12;
/** As seldom as somebody is looked at who is not there. */
const BETWEEN_LOOKS_MS = 2_000;

/**
 * Looks at a tile that shows this picture as the extension does: at the whole
 * picture or a part of it, no larger than the content script sends it, until a
 * face is found. Leaves the picture open.
 */
export async function findInTile(
	picture: ImageBitmap,
	tools: LookTools,
): Promise<Look> {
	let look = await lookAt(picture, 0, EMPTY_TILE_MEMORY, tools);
	for (let i = 1; i < MOST_LOOKS && look.faces?.length === 0; i++)
		look = await lookAt(picture, i * BETWEEN_LOOKS_MS, look.memory, tools);
	return look;
}

async function lookAt(
	picture: ImageBitmap,
	capturedAtMs: number,
	memory: TileMemory,
	tools: LookTools,
): Promise<Look> {
	const { width, height } = picture;
	const part = nextPart(memory, capturedAtMs);
	const area = areaOfPart(part, width, height);
	const shown = sent(
		picture,
		area,
		part ? PART_LONGEST_SIDE_PX : FRAME_LONGEST_SIDE_PX,
	);
	try {
		const look = newLook({
			participantId: "",
			frame: {
				tileId: "",
				capturedAtMs,
				widthPx: shown.width,
				heightPx: shown.height,
				sourceWidthPx: width,
				sourceHeightPx: height,
				area,
			},
			pixels: tools.pixels.read(shown, tools.sampler),
			isExpressionDue: true,
			memory,
		});
		await findFaces([look], tools);
		return look;
	} finally {
		shown.close();
	}
}

/** The area as the content script sends it: scaled down if it is much too large. */
export function sent(
	picture: ImageBitmap | HTMLVideoElement,
	{ x, y, width, height }: ReturnType<typeof areaOfPart>,
	longestSidePx: number,
): ImageBitmap {
	const isSmall = Math.max(width, height) <= MAX_EXCESS * longestSidePx;
	const { widthPx, heightPx } = isSmall
		? { widthPx: width, heightPx: height }
		: fitSize(width, height, longestSidePx);
	const context = new OffscreenCanvas(widthPx, heightPx).getContext("2d");
	if (!context) throw new Error("no 2D canvas");
	context.imageSmoothingQuality = "medium";
	context.drawImage(picture, x, y, width, height, 0, 0, widthPx, heightPx);
	return context.canvas.transferToImageBitmap();
}
