import { EMPTY_TILE_MEMORY } from "../../src/core/face-group/tile-memory.ts";
import { type Look, newLook } from "../../src/offscreen/analysis/look.ts";
import { aFrame } from "./builders.ts";
import { litPixels } from "./fake-look-tools.ts";

/** A look that has just begun, at a bright picture of the frame's size. */
export function aLook(
	begun: Partial<Parameters<typeof newLook>[0]> = {},
): Look {
	const { frame = aFrame() } = begun;
	return newLook({
		participantId: "0:ana",
		frame,
		pixels: litPixels(frame.widthPx, frame.heightPx),
		isExpressionDue: true,
		memory: EMPTY_TILE_MEMORY,
		...begun,
	});
}
