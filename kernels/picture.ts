/**
 * Kernels that sample a picture of four bytes a pixel (red, green, blue, opacity).
 * Pixel 0's centre is at 0; beyond the edge, the pixel at the edge repeats.
 */

/** Weights of neighbours are whole numbers of this many parts: as many as their products with bytes leave room for. */
const PARTS: f32 = 16384;

/**
 * Red, green and blue at a point, interpolated between the four pixels around it,
 * times PARTS. Reads one pixel beyond the picture's last.
 * @param point x, y
 * @param last x, y of the last pixel; x, y beyond it, or below 0, are those of the edge
 */
function colourAt(
	picture: usize,
	rowBytes: usize,
	last: v128,
	point: v128,
): v128 {
	const inside = f32x4.pmin(f32x4.pmax(point, f32x4.splat(0)), last);
	const pixel = i32x4.relaxed_trunc_f32x4_s(inside);
	const rest = f32x4.sub(inside, f32x4.convert_i32x4_s(pixel));
	const parts = i32x4.relaxed_trunc_f32x4_s(
		f32x4.mul(rest, f32x4.splat(PARTS)),
	);
	// The right neighbour's parts are the upper half of each 32 bits, those of the pixel itself the lower.
	const both = i32x4.add(
		i32x4.sub(i32x4.shl(parts, 16), parts),
		i32x4.splat(<i32>PARTS),
	);
	const weights = v128.shuffle<i32>(both, both, 0, 0, 0, 0);
	const down = v128.shuffle<f32>(rest, rest, 1, 1, 1, 1);
	const above =
		picture +
		<usize>i32x4.extract_lane(pixel, 1) * rowBytes +
		((<usize>i32x4.extract_lane(pixel, 0)) << 2);
	const isLast = i32x4.extract_lane(i32x4.eq(parts, i32x4.splat(0)), 1);
	const top = acrossAt(above, weights);
	const bottom = acrossAt(isLast ? above : above + rowBytes, weights);
	return f32x4.relaxed_madd(f32x4.sub(bottom, top), down, top);
}

/** A pixel and its right neighbour, by their weights. */
function acrossAt(at: usize, weights: v128): v128 {
	const bytes = v128.load64_zero(at);
	const pairs = v128.shuffle<u8>(
		bytes,
		i32x4.splat(0),
		0,
		16,
		4,
		16,
		1,
		16,
		5,
		16,
		2,
		16,
		6,
		16,
		3,
		16,
		7,
		16,
	);
	return f32x4.convert_i32x4_s(i32x4.dot_i16x8_s(pairs, weights));
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
	const toNext = pointAt(columnX, columnY);
	for (let row = 0; row < rows; row++) {
		const start = pointAt(x + f32(row) * rowX, y + f32(row) * rowY);
		let at = planes + ((<usize>(first + row * side)) << 2);
		for (let column = 0; column < columns; column++) {
			const point = f32x4.relaxed_madd(f32x4.splat(f32(column)), toNext, start);
			const sample = colourAt(picture, rowBytes, last, point);
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
				for (let i = 0; i < samples; i++) {
					const point = f32x4.relaxed_madd(f32x4.splat(f32(i)), toNext, start);
					sum = f32x4.add(sum, colourAt(picture, rowBytes, last, point));
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
