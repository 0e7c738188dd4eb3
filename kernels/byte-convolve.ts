import { finish } from "./finish-pixel";

/**
 * A convolution of bytes from 0 to 127 that `convolveEachToBytes` or
 * `bytesOfPlanes` made; the results are floats. See convolve.ts and points.ts.
 *
 * @param x the input under the filter's first weight for the first output
 * @param width of a row of results, at least six; a map without a border is one long row for a 1 x 1 filter
 * @param rowBytes size of the inputs under one row of the filter, a multiple of four
 * @param filter [block of eight outputs][row][column and four inputs][output][input], one signed byte each
 * @param bias of every output, then its slope below zero, then what one step of its sum is worth
 */
export function convolveBytes(
	x: usize,
	xStep: usize,
	xRow: usize,
	height: i32,
	width: i32,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	blocks: i32,
	y: usize,
	yStep: usize,
	r: usize,
	rStep: usize,
	rBlocks: i32,
): void {
	const table = (<usize>blocks) << 5;
	const filterBytes = (<usize>kernelRows * rowBytes) << 3;
	for (let block = 0; block < blocks; block++) {
		const added = block < rBlocks ? r : 0;
		for (let line = 0; line < height; line++) {
			const from = x + <usize>line * xRow;
			const first = line * width;
			let column = 0;
			while (column < width) {
				// The last tile begins earlier if it would reach beyond the row.
				if (width - column < 6) column = width - 6;
				const pixel = <usize>(first + column);
				sixPixels(
					from + <usize>column * xStep,
					xStep,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					table,
					y + pixel * yStep,
					yStep,
					added ? added + pixel * rStep : 0,
					rStep,
				);
				column += 6;
			}
		}
		filter += filterBytes;
		bias += 32;
		y += 32;
		r += 32;
	}
}

/** Six pixels by eight channels. */
function sixPixels(
	x0: usize,
	xStep: usize,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	table: usize,
	y: usize,
	yStep: usize,
	r: usize,
	rStep: usize,
): void {
	const nextRow = kernelRow - rowBytes;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let x4 = x3 + xStep;
	let x5 = x4 + xStep;
	let a0 = i32x4.splat(0);
	let a1 = a0;
	let b0 = a0;
	let b1 = a0;
	let c0 = a0;
	let c1 = a0;
	let d0 = a0;
	let d1 = a0;
	let e0 = a0;
	let e1 = a0;
	let f0 = a0;
	let f1 = a0;
	for (let row = 0; row < kernelRows; row++) {
		const end = x0 + rowBytes;
		while (x0 < end) {
			const w0 = v128.load(filter);
			const w1 = v128.load(filter, 16);
			let value = v128.load_splat<i32>(x0);
			a0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, a0);
			a1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, a1);
			value = v128.load_splat<i32>(x1);
			b0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, b0);
			b1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, b1);
			value = v128.load_splat<i32>(x2);
			c0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, c0);
			c1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, c1);
			value = v128.load_splat<i32>(x3);
			d0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, d0);
			d1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, d1);
			value = v128.load_splat<i32>(x4);
			e0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, e0);
			e1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, e1);
			value = v128.load_splat<i32>(x5);
			f0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, value, f0);
			f1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, value, f1);
			filter += 32;
			x0 += 4;
			x1 += 4;
			x2 += 4;
			x3 += 4;
			x4 += 4;
			x5 += 4;
		}
		x0 += nextRow;
		x1 += nextRow;
		x2 += nextRow;
		x3 += nextRow;
		x4 += nextRow;
		x5 += nextRow;
	}
	finishSums(a0, a1, bias, table, y, r);
	y += yStep;
	if (r) r += rStep;
	finishSums(b0, b1, bias, table, y, r);
	y += yStep;
	if (r) r += rStep;
	finishSums(c0, c1, bias, table, y, r);
	y += yStep;
	if (r) r += rStep;
	finishSums(d0, d1, bias, table, y, r);
	y += yStep;
	if (r) r += rStep;
	finishSums(e0, e1, bias, table, y, r);
	y += yStep;
	if (r) r += rStep;
	finishSums(f0, f1, bias, table, y, r);
}

/** Makes eight sums of one pixel the values that they stand for, and finishes them. */
export function finishSums(
	low: v128,
	high: v128,
	bias: usize,
	table: usize,
	y: usize,
	r: usize,
): void {
	const slope = bias + table;
	const worth = slope + table;
	finish(
		f32x4.relaxed_madd(
			f32x4.convert_i32x4_s(low),
			v128.load(worth),
			v128.load(bias),
		),
		f32x4.relaxed_madd(
			f32x4.convert_i32x4_s(high),
			v128.load(worth, 16),
			v128.load(bias, 16),
		),
		slope,
		y,
		r,
	);
}
