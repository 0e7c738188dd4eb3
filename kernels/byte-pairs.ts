import { finishSums } from "./byte-convolve";

/**
 * `convolveBytes` for processors on which `relaxed_dot_i8x16_i7x16_add_s` takes
 * five instructions: sums of four products are added in sixteen bits before they
 * are widened, which takes five for twice as many products. The weights leave room
 * for it: of those that are added in sixteen bits, neither the positive nor the
 * negative ones exceed 258 together (byte-weights.ts).
 */
export function convolveBytesInPairs(
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
	for (let line = 0; line < height; line++) {
		const from = x + <usize>line * xRow;
		const first = line * width;
		let column = 0;
		while (column < width) {
			// The last tile begins earlier if it would reach beyond the row.
			if (width - column < 4) column = width - 4;
			const pixel = <usize>(first + column);
			let weights = filter;
			let ending = bias;
			let to = y + pixel * yStep;
			let plus = r + pixel * rStep;
			for (let block = 0; block < blocks; block++) {
				fourPixels(
					from + <usize>column * xStep,
					xStep,
					kernelRow,
					kernelRows,
					rowBytes,
					weights,
					ending,
					table,
					to,
					yStep,
					block < rBlocks ? plus : 0,
					rStep,
				);
				weights += filterBytes;
				ending += 32;
				to += 32;
				plus += 32;
			}
			column += 4;
		}
	}
}

/** Four pixels by eight channels. */
function fourPixels(
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
	const pairBytes = rowBytes & ~7;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let a0 = i32x4.splat(0);
	let a1 = a0;
	let b0 = a0;
	let b1 = a0;
	let c0 = a0;
	let c1 = a0;
	let d0 = a0;
	let d1 = a0;
	for (let row = 0; row < kernelRows; row++) {
		const end = x0 + rowBytes;
		const endOfPairs = x0 + pairBytes;
		while (x0 < endOfPairs) {
			const w0 = v128.load(filter);
			const w1 = v128.load(filter, 16);
			const w2 = v128.load(filter, 32);
			const w3 = v128.load(filter, 48);
			let u = v128.load_splat<i32>(x0);
			let v = v128.load_splat<i32>(x0, 4);
			a0 = addPair(a0, w0, u, w2, v);
			a1 = addPair(a1, w1, u, w3, v);
			u = v128.load_splat<i32>(x1);
			v = v128.load_splat<i32>(x1, 4);
			b0 = addPair(b0, w0, u, w2, v);
			b1 = addPair(b1, w1, u, w3, v);
			u = v128.load_splat<i32>(x2);
			v = v128.load_splat<i32>(x2, 4);
			c0 = addPair(c0, w0, u, w2, v);
			c1 = addPair(c1, w1, u, w3, v);
			u = v128.load_splat<i32>(x3);
			v = v128.load_splat<i32>(x3, 4);
			d0 = addPair(d0, w0, u, w2, v);
			d1 = addPair(d1, w1, u, w3, v);
			filter += 64;
			x0 += 8;
			x1 += 8;
			x2 += 8;
			x3 += 8;
		}
		if (x0 < end) {
			const w0 = v128.load(filter);
			const w1 = v128.load(filter, 16);
			let u = v128.load_splat<i32>(x0);
			a0 = addOne(a0, w0, u);
			a1 = addOne(a1, w1, u);
			u = v128.load_splat<i32>(x1);
			b0 = addOne(b0, w0, u);
			b1 = addOne(b1, w1, u);
			u = v128.load_splat<i32>(x2);
			c0 = addOne(c0, w0, u);
			c1 = addOne(c1, w1, u);
			u = v128.load_splat<i32>(x3);
			d0 = addOne(d0, w0, u);
			d1 = addOne(d1, w1, u);
			filter += 32;
			x0 += 4;
			x1 += 4;
			x2 += 4;
			x3 += 4;
		}
		x0 += nextRow;
		x1 += nextRow;
		x2 += nextRow;
		x3 += nextRow;
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
}

/** Adds the products of eight inputs of one pixel to the sums of four outputs. */
function addPair(sum: v128, w: v128, u: v128, q: v128, v: v128): v128 {
	return i32x4.add(
		sum,
		i32x4.dot_i16x8_s(
			i16x8.add(
				i16x8.relaxed_dot_i8x16_i7x16_s(w, u),
				i16x8.relaxed_dot_i8x16_i7x16_s(q, v),
			),
			i16x8.splat(1),
		),
	);
}

/** Adds the products of four inputs of one pixel to the sums of four outputs. */
function addOne(sum: v128, w: v128, u: v128): v128 {
	return i32x4.add(
		sum,
		i32x4.dot_i16x8_s(i16x8.relaxed_dot_i8x16_i7x16_s(w, u), i16x8.splat(1)),
	);
}
