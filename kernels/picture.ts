/**
 * Kernels that sample a picture of four bytes a pixel (red, green, blue, opacity).
 * Pixel 0's centre is at 0; beyond the edge, the pixel at the edge repeats.
 */

/** Weights of neighbours are whole numbers of this many parts: as many as their products with bytes leave room for. */
const PARTS: f32 = 16384;

/**
 * Red, green and blue at a point, interpolated between the four pixels around it,
 * times PARTS. Reads one row and one pixel beyond the picture's last.
 * @param point x, y
 * @param last x, y of the last pixel; x, y beyond it, or below 0, are those of the edge
 * @param parts, @param wholeParts PARTS as floats and as whole numbers
 */
function colourAt(
	picture: usize,
	rowBytes: usize,
	last: v128,
	parts: v128,
	wholeParts: v128,
	spread: v128,
	point: v128,
): v128 {
	const inside = f32x4.pmin(f32x4.pmax(point, f32x4.splat(0)), last);
	const pixel = i32x4.relaxed_trunc_f32x4_s(inside);
	const rest = f32x4.sub(inside, f32x4.convert_i32x4_s(pixel));
	const right = i32x4.relaxed_trunc_f32x4_s(f32x4.mul(rest, parts));
	// The right neighbour's parts are the upper half of each 32 bits, those of the pixel itself the lower.
	const both = i32x4.add(i32x4.sub(i32x4.shl(right, 16), right), wholeParts);
	const weights = v128.shuffle<i32>(both, both, 0, 0, 0, 0);
	const down = v128.shuffle<f32>(rest, rest, 1, 1, 1, 1);
	const above =
		picture +
		<usize>i32x4.extract_lane(pixel, 1) * rowBytes +
		((<usize>i32x4.extract_lane(pixel, 0)) << 2);
	const top = acrossAt(above, spread, weights);
	const bottom = acrossAt(above + rowBytes, spread, weights);
	return f32x4.relaxed_madd(f32x4.sub(bottom, top), down, top);
}

/** A pixel and its right neighbour, by their weights. @param spread where the bytes of both go: side by side, each in two bytes */
function acrossAt(at: usize, spread: v128, weights: v128): v128 {
	const pairs = i8x16.relaxed_swizzle(v128.load64_zero(at), spread);
	return f32x4.convert_i32x4_s(i32x4.dot_i16x8_s(pairs, weights));
}

/**
 * Zero, which no compiler foresees. V8 builds a constant anew wherever a loop uses
 * it, in three instructions; a sum with this zero stays in a register.
 */
function unforeseenZero(width: i32): i32 {
	return width >> 30;
}

function spreadOf(zero: i32): v128 {
	return v128.or(
		i8x16(0, -1, 4, -1, 1, -1, 5, -1, 2, -1, 6, -1, 3, -1, 7, -1),
		i32x4.splat(zero),
	);
}

function pointAt(x: f32, y: f32): v128 {
	return f32x4.replace_lane(f32x4.splat(x), 1, y);
}

/**
 * Fills three square planes with a grid of samples; around the grid they have the
 * value of a black pixel. A byte becomes value * factor + offset.
 * @param first index in the square of the grid's first sample
 * @param x, y position of the first sample in the picture
 * @param columnX, columnY step from one sample to the next, rowX, rowY from one row to the next
 */
export function samplePlanes(
	picture: usize,
	width: i32,
	height: i32,
	planes: usize,
	side: i32,
	columns: i32,
	rows: i32,
	first: i32,
	x: f32,
	y: f32,
	columnX: f32,
	columnY: f32,
	rowX: f32,
	rowY: f32,
	factor: f32,
	offset: f32,
): void {
	const plane = (<usize>(side * side)) << 2;
	if (columns < side || rows < side) {
		const black = f32x4.splat(offset);
		const end = planes + 3 * plane;
		for (let at = planes; at < end; at += 16) v128.store(at, black);
	}
	const factors = f32x4.splat(factor / PARTS);
	const offsets = f32x4.splat(offset);
	const rowBytes = (<usize>width) << 2;
	const last = pointAt(f32(width - 1), f32(height - 1));
	const zero = unforeseenZero(width);
	const spread = spreadOf(zero);
	const parts = f32x4.splat(PARTS + f32(zero));
	const wholeParts = i32x4.splat(<i32>PARTS + zero);
	const one = f32x4.splat(1 + f32(zero));
	const toNext = pointAt(columnX, columnY);
	for (let row = 0; row < rows; row++) {
		const start = pointAt(x + f32(row) * rowX, y + f32(row) * rowY);
		let at = planes + ((<usize>(first + row * side)) << 2);
		let across = f32x4.splat(0);
		for (let column = 0; column < columns; column++) {
			const point = f32x4.relaxed_madd(across, toNext, start);
			across = f32x4.add(across, one);
			const sample = colourAt(
				picture,
				rowBytes,
				last,
				parts,
				wholeParts,
				spread,
				point,
			);
			const scaled = f32x4.relaxed_madd(sample, factors, offsets);
			v128.store_lane<f32>(at, scaled, 0);
			v128.store_lane<f32>(at + plane, scaled, 1);
			v128.store_lane<f32>(at + 2 * plane, scaled, 2);
			at += 4;
		}
	}
}

/**
 * Fills a square with grey values, each the mean of `samples` by `samples` samples.
 * The grey is red, green and blue times their shares.
 * @param x, y position of the square's corner in the picture
 * @param columnX, columnY step from one of the square's pixels to the next; the rows are at right angles to it
 */
export function averageGrey(
	picture: usize,
	width: i32,
	height: i32,
	square: usize,
	side: i32,
	samples: i32,
	x: f32,
	y: f32,
	columnX: f32,
	columnY: f32,
	red: f32,
	green: f32,
	blue: f32,
): void {
	const step: f32 = 1 / f32(samples);
	const count: f32 = 1 / (f32(samples * samples) * PARTS);
	const rowBytes = (<usize>width) << 2;
	const last = pointAt(f32(width - 1), f32(height - 1));
	const zero = unforeseenZero(width);
	const spread = spreadOf(zero);
	const parts = f32x4.splat(PARTS + f32(zero));
	const wholeParts = i32x4.splat(<i32>PARTS + zero);
	const one = f32x4.splat(1 + f32(zero));
	const toNext = pointAt(columnX * step, columnY * step);
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			let sum = f32x4.splat(0);
			for (let j = 0; j < samples; j++) {
				const v = f32(row) + (f32(j) + 0.5) * step;
				const u = f32(column) + 0.5 * step;
				const start = pointAt(
					x + columnX * u - columnY * v,
					y + columnY * u + columnX * v,
				);
				let across = f32x4.splat(0);
				for (let i = 0; i < samples; i++) {
					const point = f32x4.relaxed_madd(across, toNext, start);
					across = f32x4.add(across, one);
					sum = f32x4.add(
						sum,
						colourAt(picture, rowBytes, last, parts, wholeParts, spread, point),
					);
				}
			}
			store<f32>(
				square,
				count *
					(red * f32x4.extract_lane(sum, 0) +
						green * f32x4.extract_lane(sum, 1) +
						blue * f32x4.extract_lane(sum, 2)),
			);
			square += 4;
		}
	}
}
