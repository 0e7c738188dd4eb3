/**
 * A convolution over channels-last maps with all that follows it: bias, what is
 * added from elsewhere, activation. All addresses and distances are in bytes.
 *
 * Six pixels by eight channels are computed at once: twelve sums, two weights
 * and one input are what the processor's registers hold. The filter lies in
 * blocks of eight output channels, [block][row][column and input channel][8],
 * and one kernel row's inputs lie one after the other, since a map's border is
 * stored with it.
 *
 * @param x the input under the filter's first weight for the first output
 * @param xStep to the next output's input to the right
 * @param xRow from one output row's input to the next's
 * @param kernelRow from one row of the filter to the next, in the input
 * @param rowBytes of the inputs under one row of the filter
 * @param bias of every channel; behind it their slopes below zero: 1 is linear, 0 is ReLU
 * @param r what is added to the first `rBlocks` blocks; 0 where nothing is
 */
export function convolve(
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
	yRow: usize,
	r: usize,
	rStep: usize,
	rRow: usize,
	rBlocks: i32,
): void {
	const pixels = height * width;
	const filterBytes = (<usize>kernelRows * rowBytes) << 3;
	let slope = bias + ((<usize>blocks) << 5);
	for (let block = 0; block < blocks; block++) {
		const added = block < rBlocks ? r : 0;
		let pixel = 0;
		let line = 0;
		let column = 0;
		while (pixel < pixels) {
			const left = pixels - pixel;
			// The last tile begins earlier where it would reach beyond the map.
			const tile =
				left >= 5 && pixels >= 6 ? 6 : left > 1 && pixels >= 4 ? 4 : 1;
			if (left < tile) {
				pixel = pixels - tile;
				line = pixel / width;
				column = pixel - line * width;
			}
			const from = x + <usize>line * xRow + <usize>column * xStep;
			const to = y + <usize>line * yRow + <usize>column * yStep;
			const plus = added
				? added + <usize>line * rRow + <usize>column * rStep
				: 0;
			// Columns that are left before the next line begins.
			const ahead = width - column;
			if (tile === 6)
				sixPixels(
					from,
					xStep,
					xRow,
					width,
					ahead,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					yRow,
					plus,
					rStep,
					rRow,
				);
			else if (tile === 4)
				fourPixels(
					from,
					xStep,
					xRow,
					width,
					ahead,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					yRow,
					plus,
					rStep,
					rRow,
				);
			else
				onePixel(
					from,
					kernelRow,
					kernelRows,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					plus,
				);
			pixel += tile;
			column += tile;
			while (column >= width) {
				column -= width;
				line++;
			}
		}
		filter += filterBytes;
		bias += 32;
		slope += 32;
		y += 32;
		r += 32;
	}
}

/** Adds, bends and stores eight channels of one pixel. */
function finish(
	low: v128,
	high: v128,
	slope: usize,
	to: usize,
	plus: usize,
): void {
	if (plus) {
		low = f32x4.add(low, v128.load(plus));
		high = f32x4.add(high, v128.load(plus, 16));
	}
	v128.store(to, bent(low, v128.load(slope)));
	v128.store(to, bent(high, v128.load(slope, 16)), 16);
}

/** The value above zero, the value times its slope below. */
function bent(value: v128, slope: v128): v128 {
	const zero = f32x4.splat(0);
	return f32x4.relaxed_madd(
		f32x4.pmin(value, zero),
		slope,
		f32x4.pmax(value, zero),
	);
}

/** Whether a tile's pixel of this number is the first of a line. */
function startsLine(pixel: i32, ahead: i32, width: i32): boolean {
	return pixel === ahead || (pixel > ahead && (pixel - ahead) % width === 0);
}

/** Six pixels at once. */
function sixPixels(
	x0: usize,
	xStep: usize,
	xRow: usize,
	width: i32,
	ahead: i32,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	slope: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	r: usize,
	rStep: usize,
	rRow: usize,
): void {
	const xTurn = xRow - <usize>(width - 1) * xStep;
	let x1 = x0 + (startsLine(1, ahead, width) ? xTurn : xStep);
	let x2 = x1 + (startsLine(2, ahead, width) ? xTurn : xStep);
	let x3 = x2 + (startsLine(3, ahead, width) ? xTurn : xStep);
	let x4 = x3 + (startsLine(4, ahead, width) ? xTurn : xStep);
	let x5 = x4 + (startsLine(5, ahead, width) ? xTurn : xStep);
	const nextRow = kernelRow - rowBytes;
	let a0 = v128.load(bias);
	let a1 = v128.load(bias, 16);
	let b0 = a0;
	let b1 = a1;
	let c0 = a0;
	let c1 = a1;
	let d0 = a0;
	let d1 = a1;
	let e0 = a0;
	let e1 = a1;
	let f0 = a0;
	let f1 = a1;
	for (let row = 0; row < kernelRows; row++) {
		const end = x0 + rowBytes;
		while (x0 < end) {
			const w0 = v128.load(filter);
			const w1 = v128.load(filter, 16);
			let value = v128.load_splat<f32>(x0);
			a0 = f32x4.relaxed_madd(value, w0, a0);
			a1 = f32x4.relaxed_madd(value, w1, a1);
			value = v128.load_splat<f32>(x1);
			b0 = f32x4.relaxed_madd(value, w0, b0);
			b1 = f32x4.relaxed_madd(value, w1, b1);
			value = v128.load_splat<f32>(x2);
			c0 = f32x4.relaxed_madd(value, w0, c0);
			c1 = f32x4.relaxed_madd(value, w1, c1);
			value = v128.load_splat<f32>(x3);
			d0 = f32x4.relaxed_madd(value, w0, d0);
			d1 = f32x4.relaxed_madd(value, w1, d1);
			value = v128.load_splat<f32>(x4);
			e0 = f32x4.relaxed_madd(value, w0, e0);
			e1 = f32x4.relaxed_madd(value, w1, e1);
			value = v128.load_splat<f32>(x5);
			f0 = f32x4.relaxed_madd(value, w0, f0);
			f1 = f32x4.relaxed_madd(value, w1, f1);
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
	const yTurn = yRow - <usize>(width - 1) * yStep;
	const rTurn = rRow - <usize>(width - 1) * rStep;
	finish(a0, a1, slope, y, r);
	y += startsLine(1, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(1, ahead, width) ? rTurn : rStep;
	finish(b0, b1, slope, y, r);
	y += startsLine(2, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(2, ahead, width) ? rTurn : rStep;
	finish(c0, c1, slope, y, r);
	y += startsLine(3, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(3, ahead, width) ? rTurn : rStep;
	finish(d0, d1, slope, y, r);
	y += startsLine(4, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(4, ahead, width) ? rTurn : rStep;
	finish(e0, e1, slope, y, r);
	y += startsLine(5, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(5, ahead, width) ? rTurn : rStep;
	finish(f0, f1, slope, y, r);
}

/** Four, where six would be too many. */
function fourPixels(
	x0: usize,
	xStep: usize,
	xRow: usize,
	width: i32,
	ahead: i32,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	slope: usize,
	y: usize,
	yStep: usize,
	yRow: usize,
	r: usize,
	rStep: usize,
	rRow: usize,
): void {
	const xTurn = xRow - <usize>(width - 1) * xStep;
	let x1 = x0 + (startsLine(1, ahead, width) ? xTurn : xStep);
	let x2 = x1 + (startsLine(2, ahead, width) ? xTurn : xStep);
	let x3 = x2 + (startsLine(3, ahead, width) ? xTurn : xStep);
	const nextRow = kernelRow - rowBytes;
	let a0 = v128.load(bias);
	let a1 = v128.load(bias, 16);
	let b0 = a0;
	let b1 = a1;
	let c0 = a0;
	let c1 = a1;
	let d0 = a0;
	let d1 = a1;
	for (let row = 0; row < kernelRows; row++) {
		const end = x0 + rowBytes;
		while (x0 < end) {
			const w0 = v128.load(filter);
			const w1 = v128.load(filter, 16);
			let value = v128.load_splat<f32>(x0);
			a0 = f32x4.relaxed_madd(value, w0, a0);
			a1 = f32x4.relaxed_madd(value, w1, a1);
			value = v128.load_splat<f32>(x1);
			b0 = f32x4.relaxed_madd(value, w0, b0);
			b1 = f32x4.relaxed_madd(value, w1, b1);
			value = v128.load_splat<f32>(x2);
			c0 = f32x4.relaxed_madd(value, w0, c0);
			c1 = f32x4.relaxed_madd(value, w1, c1);
			value = v128.load_splat<f32>(x3);
			d0 = f32x4.relaxed_madd(value, w0, d0);
			d1 = f32x4.relaxed_madd(value, w1, d1);
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
	const yTurn = yRow - <usize>(width - 1) * yStep;
	const rTurn = rRow - <usize>(width - 1) * rStep;
	finish(a0, a1, slope, y, r);
	y += startsLine(1, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(1, ahead, width) ? rTurn : rStep;
	finish(b0, b1, slope, y, r);
	y += startsLine(2, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(2, ahead, width) ? rTurn : rStep;
	finish(c0, c1, slope, y, r);
	y += startsLine(3, ahead, width) ? yTurn : yStep;
	if (r) r += startsLine(3, ahead, width) ? rTurn : rStep;
	finish(d0, d1, slope, y, r);
}

/** One pixel: four sums by turns, or each would wait for the one before. */
function onePixel(
	x: usize,
	kernelRow: usize,
	kernelRows: i32,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	slope: usize,
	y: usize,
	r: usize,
): void {
	let a0 = v128.load(bias);
	let a1 = v128.load(bias, 16);
	let b0 = f32x4.splat(0);
	let b1 = b0;
	let c0 = b0;
	let c1 = b0;
	let d0 = b0;
	let d1 = b0;
	for (let row = 0; row < kernelRows; row++) {
		let at = x;
		const end = x + rowBytes;
		const fours = x + (rowBytes & ~15);
		while (at < fours) {
			let value = v128.load_splat<f32>(at);
			a0 = f32x4.relaxed_madd(value, v128.load(filter), a0);
			a1 = f32x4.relaxed_madd(value, v128.load(filter, 16), a1);
			value = v128.load_splat<f32>(at, 4);
			b0 = f32x4.relaxed_madd(value, v128.load(filter, 32), b0);
			b1 = f32x4.relaxed_madd(value, v128.load(filter, 48), b1);
			value = v128.load_splat<f32>(at, 8);
			c0 = f32x4.relaxed_madd(value, v128.load(filter, 64), c0);
			c1 = f32x4.relaxed_madd(value, v128.load(filter, 80), c1);
			value = v128.load_splat<f32>(at, 12);
			d0 = f32x4.relaxed_madd(value, v128.load(filter, 96), d0);
			d1 = f32x4.relaxed_madd(value, v128.load(filter, 112), d1);
			filter += 128;
			at += 16;
		}
		while (at < end) {
			const value = v128.load_splat<f32>(at);
			a0 = f32x4.relaxed_madd(value, v128.load(filter), a0);
			a1 = f32x4.relaxed_madd(value, v128.load(filter, 16), a1);
			filter += 32;
			at += 4;
		}
		x += kernelRow;
	}
	finish(
		f32x4.add(f32x4.add(a0, b0), f32x4.add(c0, d0)),
		f32x4.add(f32x4.add(a1, b1), f32x4.add(c1, d1)),
		slope,
		y,
		r,
	);
}
