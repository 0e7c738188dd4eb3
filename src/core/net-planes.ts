import type { FaceRegion } from "./face-region.ts";
import type { Pixels } from "./pixels.ts";

/** How a byte becomes what a net was trained on: value * factor + offset. */
export interface ByteScale {
	readonly factor: number;
	readonly offset: number;
}

/** Where the first pixel's centre lies in the picture, and how far each further column and row lies from it. */
interface Grid {
	readonly startX: number;
	readonly startY: number;
	readonly columnX: number;
	readonly columnY: number;
	readonly rowX: number;
	readonly rowY: number;
}

/**
 * A region of the picture as three planes (red, green, blue) of `sidePx`
 * squared values; beyond the picture's edge its last pixel repeats.
 */
export function planesOfRegion(
	pixels: Pixels,
	region: FaceRegion,
	sidePx: number,
	scale: ByteScale,
): Float32Array {
	const step = region.sidePx / sidePx;
	const cos = Math.cos(region.angleRad) * step;
	const sin = Math.sin(region.angleRad) * step;
	const half = (sidePx - 1) / 2;
	const planes = new Float32Array(3 * sidePx * sidePx);
	fillPlanes(planes, sidePx, sidePx, sidePx, pixels, scale, {
		startX: region.centreX - half * cos + half * sin - 0.5,
		startY: region.centreY - half * sin - half * cos - 0.5,
		columnX: cos,
		columnY: sin,
		rowX: -sin,
		rowY: cos,
	});
	return planes;
}

/** The whole picture, as large as it fits into the middle of a square; black around it. */
export function planesOfPicture(
	pixels: Pixels,
	sidePx: number,
	scale: ByteScale,
): Float32Array {
	const { widthPx, heightPx } = pixels;
	const step = Math.max(widthPx, heightPx) / sidePx;
	const columns = Math.round(widthPx / step);
	const rows = Math.round(heightPx / step);
	const left = Math.floor((sidePx - columns) / 2);
	const top = Math.floor((sidePx - rows) / 2);
	const planes = new Float32Array(3 * sidePx * sidePx).fill(scale.offset);
	// Each plane starts where the picture's corner lies in it.
	fillPlanes(
		planes,
		sidePx,
		columns,
		rows,
		pixels,
		scale,
		{
			startX: (left + 0.5) * step - margin(sidePx, step, widthPx) - 0.5,
			startY: (top + 0.5) * step - margin(sidePx, step, heightPx) - 0.5,
			columnX: step,
			columnY: 0,
			rowX: 0,
			rowY: step,
		},
		top * sidePx + left,
	);
	return planes;
}

/** What is left of the square beside the picture, on one side, in the picture's pixels. */
function margin(sidePx: number, step: number, lengthPx: number): number {
	return (sidePx * step - lengthPx) / 2;
}

/** Bilinear. Written out: it runs for 110,000 values a face. */
function fillPlanes(
	planes: Float32Array,
	sidePx: number,
	columns: number,
	rows: number,
	{ rgba, widthPx, heightPx }: Pixels,
	{ factor, offset }: ByteScale,
	grid: Grid,
	firstAt = 0,
): void {
	const plane = sidePx * sidePx;
	const [lastX, lastY] = [widthPx - 1, heightPx - 1];
	const rowBytes = widthPx * 4;
	for (let row = 0; row < rows; row++) {
		let x = grid.startX + row * grid.rowX;
		let y = grid.startY + row * grid.rowY;
		let at = firstAt + row * sidePx;
		for (let column = 0; column < columns; column++) {
			const cx = x < 0 ? 0 : x > lastX ? lastX : x;
			const cy = y < 0 ? 0 : y > lastY ? lastY : y;
			const x0 = cx | 0;
			const y0 = cy | 0;
			const u = (cx - x0) * factor;
			const v = cy - y0;
			const a = y0 * rowBytes + x0 * 4;
			const b = x0 < lastX ? a + 4 : a;
			const down = y0 < lastY ? rowBytes : 0;
			// What each of the four pixels around counts.
			const weightB = u * (1 - v);
			const weightA = factor * (1 - v) - weightB;
			const weightD = u * v;
			const weightC = factor * v - weightD;
			for (let colour = 0; colour < 3; colour++)
				planes[at + colour * plane] =
					(rgba[a + colour] ?? 0) * weightA +
					(rgba[b + colour] ?? 0) * weightB +
					(rgba[a + down + colour] ?? 0) * weightC +
					(rgba[b + down + colour] ?? 0) * weightD +
					offset;
			x += grid.columnX;
			y += grid.columnY;
			at++;
		}
	}
}
