import type { ByteScale, PictureSampler } from "../picture/picture-sampler.ts";
import type { Pixels } from "../picture/pixels.ts";
import type { FaceRegion } from "./face-region.ts";

/** A region of the picture as three planes (red, green, blue) of `sidePx` squared values. */
export function planesOfRegion(
	pixels: Pixels,
	region: FaceRegion,
	sidePx: number,
	scale: ByteScale,
	sampler: PictureSampler,
): Float32Array {
	const step = region.sidePx / sidePx;
	const cos = Math.cos(region.angleRad) * step;
	const sin = Math.sin(region.angleRad) * step;
	const half = (sidePx - 1) / 2;
	const grid = {
		columns: sidePx,
		rows: sidePx,
		firstAt: 0,
		startX: region.centreX - half * cos + half * sin - 0.5,
		startY: region.centreY - half * sin - half * cos - 0.5,
		columnX: cos,
		columnY: sin,
		rowX: -sin,
		rowY: cos,
	};
	return sampler.planes(pixels, sidePx, grid, scale);
}

/**
 * The whole picture, centred in a square; black around it.
 * @param share of the square's side that the picture's longer side fills
 */
export function planesOfPicture(
	pixels: Pixels,
	sidePx: number,
	scale: ByteScale,
	sampler: PictureSampler,
	share = 1,
): Float32Array {
	const { widthPx, heightPx } = pixels;
	const step = Math.max(widthPx, heightPx) / (sidePx * share);
	const columns = Math.round(widthPx / step);
	const rows = Math.round(heightPx / step);
	const left = Math.floor((sidePx - columns) / 2);
	const top = Math.floor((sidePx - rows) / 2);
	const grid = {
		columns,
		rows,
		firstAt: top * sidePx + left,
		startX: (left + 0.5) * step - margin(sidePx, step, widthPx) - 0.5,
		startY: (top + 0.5) * step - margin(sidePx, step, heightPx) - 0.5,
		columnX: step,
		columnY: 0,
		rowX: 0,
		rowY: step,
	};
	return sampler.planes(pixels, sidePx, grid, scale);
}

/** Width of the black margin on one side of the picture, in the picture's pixels. */
function margin(sidePx: number, step: number, lengthPx: number): number {
	return (sidePx * step - lengthPx) / 2;
}
