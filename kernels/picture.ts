/**
 * Kernels that sample a picture of four bytes a pixel (red, green, blue, opacity).
 * Pixel 0's centre is at 0; beyond the edge, the pixel at the edge repeats.
 */

/** Red, green and blue at a point, interpolated between the four pixels around it. */
function colourAt(
	picture: usize,
	width: i32,
	height: i32,
	x: f32,
	y: f32,
): v128 {
	const cx = min<f32>(max<f32>(x, 0), f32(width - 1));
	const cy = min<f32>(max<f32>(y, 0), f32(height - 1));
	const column = <i32>cx;
	const line = <i32>cy;
	const at = picture + ((<usize>(line * width + column)) << 2);
	const right = <usize>(column < width - 1 ? 4 : 0);
	const below = at + (line < height - 1 ? (<usize>width) << 2 : 0);
	const u = f32x4.splat(cx - f32(column));
	const v = f32x4.splat(cy - f32(line));
	const top = between(colour(at), colour(at + right), u);
	const bottom = between(colour(below), colour(below + right), u);
	return between(top, bottom, v);
}

function between(from: v128, to: v128, share: v128): v128 {
	return f32x4.relaxed_madd(f32x4.sub(to, from), share, from);
}

/** One pixel's bytes as numbers. */
function colour(at: usize): v128 {
	const words = i16x8.extend_low_i8x16_u(v128.load32_zero(at));
	return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(words));
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
	const factors = f32x4.splat(factor);
	const offsets = f32x4.splat(offset);
	for (let row = 0; row < rows; row++) {
		const startX = x + f32(row) * rowX;
		const startY = y + f32(row) * rowY;
		let at = planes + ((<usize>(first + row * side)) << 2);
		for (let column = 0; column < columns; column++) {
			const sample = colourAt(
				picture,
				width,
				height,
				startX + f32(column) * columnX,
				startY + f32(column) * columnY,
			);
			const scaled = f32x4.relaxed_madd(sample, factors, offsets);
			store<f32>(at, f32x4.extract_lane(scaled, 0));
			store<f32>(at + plane, f32x4.extract_lane(scaled, 1));
			store<f32>(at + 2 * plane, f32x4.extract_lane(scaled, 2));
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
	const count: f32 = 1 / f32(samples * samples);
	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			let sum = f32x4.splat(0);
			for (let j = 0; j < samples; j++) {
				const v = f32(row) + (f32(j) + 0.5) * step;
				for (let i = 0; i < samples; i++) {
					const u = f32(column) + (f32(i) + 0.5) * step;
					sum = f32x4.add(
						sum,
						colourAt(
							picture,
							width,
							height,
							x + columnX * u - columnY * v,
							y + columnY * u + columnX * v,
						),
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
