import type { ChartColours } from "./chart-colours.ts";

const SIDE_PX = 6;

type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The fill of time that could not be read. */
export function hatch(
	drawing: Drawing,
	{ gap, gapMark }: ChartColours,
): CanvasPattern | string {
	const tile = new OffscreenCanvas(SIDE_PX, SIDE_PX);
	const ink = tile.getContext("2d");
	if (!ink) return gap;
	ink.fillStyle = gap;
	ink.fillRect(0, 0, SIDE_PX, SIDE_PX);
	ink.strokeStyle = gapMark;
	ink.beginPath();
	for (const shift of [-SIDE_PX, 0, SIDE_PX]) {
		ink.moveTo(shift, SIDE_PX);
		ink.lineTo(shift + SIDE_PX, 0);
	}
	ink.stroke();
	return drawing.createPattern(tile, "repeat") ?? gap;
}
