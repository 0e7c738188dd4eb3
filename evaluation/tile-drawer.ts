import { rgbaOf, SIDE_PX } from "./grey-pictures.ts";

/** The size of the demo's video. */
export const TILE_WIDTH_PX = 320;
export const TILE_HEIGHT_PX = 240;
const BACKGROUND = "#808080";

/** Where a picture is in its tile, and how large it is drawn. */
export interface FacePlacement {
	readonly x: number;
	readonly y: number;
	readonly sizePx: number;
}

/** Draws one picture after the other into the same grey tile; the canvas is valid until the next call. */
export function tileDrawer(): (
	picture: Uint8Array,
	placement: FacePlacement,
) => OffscreenCanvas {
	const small = contextOf(SIDE_PX, SIDE_PX);
	const tile = contextOf(TILE_WIDTH_PX, TILE_HEIGHT_PX);
	tile.fillStyle = BACKGROUND;
	return (picture, { x, y, sizePx }) => {
		small.putImageData(new ImageData(rgbaOf(picture), SIDE_PX, SIDE_PX), 0, 0);
		tile.fillRect(0, 0, TILE_WIDTH_PX, TILE_HEIGHT_PX);
		tile.drawImage(small.canvas, x, y, sizePx, sizePx);
		return tile.canvas;
	};
}

function contextOf(
	width: number,
	height: number,
): OffscreenCanvasRenderingContext2D {
	const context = new OffscreenCanvas(width, height).getContext("2d", {
		willReadFrequently: true,
	});
	if (!context) throw new Error("no 2D canvas");
	return context;
}

/** A placement in the middle of the tile. */
export function centred(sizePx: number): FacePlacement {
	return {
		x: (TILE_WIDTH_PX - sizePx) / 2,
		y: (TILE_HEIGHT_PX - sizePx) / 2,
		sizePx,
	};
}

/** A placement somewhere inside the tile, the same for the same number in every run. */
export function scattered(number: number, sizePx: number): FacePlacement {
	return {
		x: Math.round(share(number, 1) * (TILE_WIDTH_PX - sizePx)),
		y: Math.round(share(number, 2) * (TILE_HEIGHT_PX - sizePx)),
		sizePx,
	};
}

/** A share (0..1) as if at random: the golden ratio's multiples are spread evenly (Weyl). */
function share(number: number, axis: number): number {
	return (number * 0.6180339887 ** axis + 0.5 / axis) % 1;
}
