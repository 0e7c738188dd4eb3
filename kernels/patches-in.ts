/**
 * Steps of a 3 x 3 convolution in patches (Winograd; Lavin, Gray, arXiv:1509.09308):
 * a patch is a square of 2 x 2 or 4 x 4 outputs, and the square of 4 x 4 or 6 x 6
 * inputs under it. Transformed inputs times transformed weights, number by number,
 * give the transformed outputs, with 2.25 or 4 times fewer multiplications than
 * the sums themselves. Addresses and distances are in bytes.
 */

/**
 * Transforms the inputs of every patch of a channels-last map, four channels at once.
 * @param x the input under the filter's first weight for the first output
 * @param side outputs along a patch's side: 2 or 4
 * @param channels bytes of one pixel
 * @param scratch 64 bytes for each row of a patch's inputs and each column
 * @param y for each place in a patch, [patch][channel]
 */
export function patchesIn(
	x: usize,
	xRow: usize,
	side: i32,
	down: i32,
	across: i32,
	channels: usize,
	scratch: usize,
	y: usize,
): void {
	const toPlace = <usize>(down * across) * channels;
	const toPatch = <usize>side * channels;
	for (let line = 0; line < down; line++) {
		for (let column = 0; column < across; column++) {
			const from = x + <usize>(line * side) * xRow + <usize>column * toPatch;
			for (let channel: usize = 0; channel < channels; channel += 16) {
				if (side === 4)
					sixBySix(
						from + channel,
						channels,
						xRow,
						scratch,
						y + channel,
						toPlace,
					);
				else
					fourByFour(
						from + channel,
						channels,
						xRow,
						scratch,
						y + channel,
						toPlace,
					);
			}
			y += channels;
		}
	}
}

function sixBySix(
	x: usize,
	xStep: usize,
	xRow: usize,
	scratch: usize,
	y: usize,
	toPlace: usize,
): void {
	for (let i: usize = 0; i < 96; i += 16) {
		six(x, xRow, scratch + i, 96);
		x += xStep;
	}
	for (let i = 0; i < 6; i++) {
		six(scratch, 16, y, toPlace);
		scratch += 96;
		y += 6 * toPlace;
	}
}

function fourByFour(
	x: usize,
	xStep: usize,
	xRow: usize,
	scratch: usize,
	y: usize,
	toPlace: usize,
): void {
	for (let i: usize = 0; i < 64; i += 16) {
		four(x, xRow, scratch + i, 64);
		x += xStep;
	}
	for (let i = 0; i < 4; i++) {
		four(scratch, 16, y, toPlace);
		scratch += 64;
		y += 4 * toPlace;
	}
}

/** Six inputs in a line, of a filter of three weights, transformed for four outputs. */
// @ts-expect-error: decorator
function six(x: usize, step: usize, y: usize, toNext: usize): void {
	const four = f32x4.splat(4);
	const minusFour = f32x4.splat(-4);
	const minusFive = f32x4.splat(-5);
	const d0 = v128.load(x);
	const d1 = v128.load(x + step);
	const d2 = v128.load(x + step * 2);
	const d3 = v128.load(x + step * 3);
	const d4 = v128.load(x + step * 4);
	const d5 = v128.load(x + step * 5);
	const even = f32x4.relaxed_madd(d2, minusFour, d4);
	const odd = f32x4.relaxed_madd(d1, minusFour, d3);
	const evenHalf = f32x4.sub(d4, d2);
	const oddHalf = f32x4.sub(d3, d1);
	const twice = f32x4.add(oddHalf, oddHalf);
	v128.store(
		y,
		f32x4.relaxed_madd(d0, four, f32x4.relaxed_madd(d2, minusFive, d4)),
	);
	v128.store(y + toNext, f32x4.add(even, odd));
	v128.store(y + toNext * 2, f32x4.sub(even, odd));
	v128.store(y + toNext * 3, f32x4.add(evenHalf, twice));
	v128.store(y + toNext * 4, f32x4.sub(evenHalf, twice));
	v128.store(
		y + toNext * 5,
		f32x4.relaxed_madd(d1, four, f32x4.relaxed_madd(d3, minusFive, d5)),
	);
}

/** Four inputs in a line, transformed for two outputs. */
// @ts-expect-error: decorator
function four(x: usize, step: usize, y: usize, toNext: usize): void {
	const d0 = v128.load(x);
	const d1 = v128.load(x + step);
	const d2 = v128.load(x + step * 2);
	const d3 = v128.load(x + step * 3);
	v128.store(y, f32x4.sub(d0, d2));
	v128.store(y + toNext, f32x4.add(d1, d2));
	v128.store(y + toNext * 2, f32x4.sub(d2, d1));
	v128.store(y + toNext * 3, f32x4.sub(d1, d3));
}
