import { finish } from "./finish-pixel";
import { onePixel } from "./one-pixel";

/**
 * A convolution with a 1 x 1 filter over a channels-last map whose rows follow
 * each other without gaps; see convolve.ts. The pixels are one long line, so that
 * no tile of pixels has to look for the next one.
 */
export function convolvePoints(
	x: usize,
	xStep: usize,
	pixels: i32,
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
	let slope = bias + ((<usize>blocks) << 5);
	for (let block = 0; block < blocks; block++) {
		const added = block < rBlocks ? r : 0;
		let pixel = 0;
		while (pixel < pixels) {
			const left = pixels - pixel;
			// The last tile begins earlier if it would reach beyond the map.
			const tile =
				left >= 5 && pixels >= 6 ? 6 : left > 1 && pixels >= 4 ? 4 : 1;
			if (left < tile) pixel = pixels - tile;
			const from = x + <usize>pixel * xStep;
			const to = y + <usize>pixel * yStep;
			const plus = added ? added + <usize>pixel * rStep : 0;
			if (tile === 6)
				sixPoints(
					from,
					xStep,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					plus,
					rStep,
				);
			else if (tile === 4)
				fourPoints(
					from,
					xStep,
					rowBytes,
					filter,
					bias,
					slope,
					to,
					yStep,
					plus,
					rStep,
				);
			else onePixel(from, 0, 1, rowBytes, filter, bias, slope, to, plus);
			pixel += tile;
		}
		filter += rowBytes << 3;
		bias += 32;
		slope += 32;
		y += 32;
		r += 32;
	}
}

/** Six pixels by eight channels. */
function sixPoints(
	x0: usize,
	xStep: usize,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	slope: usize,
	y: usize,
	yStep: usize,
	r: usize,
	rStep: usize,
): void {
	const end = x0 + rowBytes;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let x4 = x3 + xStep;
	let x5 = x4 + xStep;
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
	finish(a0, a1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(b0, b1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(c0, c1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(d0, d1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(e0, e1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(f0, f1, slope, y, r);
}

/** Four pixels by eight channels. */
function fourPoints(
	x0: usize,
	xStep: usize,
	rowBytes: usize,
	filter: usize,
	bias: usize,
	slope: usize,
	y: usize,
	yStep: usize,
	r: usize,
	rStep: usize,
): void {
	const end = x0 + rowBytes;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let a0 = v128.load(bias);
	let a1 = v128.load(bias, 16);
	let b0 = a0;
	let b1 = a1;
	let c0 = a0;
	let c1 = a1;
	let d0 = a0;
	let d1 = a1;
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
	finish(a0, a1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(b0, b1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(c0, c1, slope, y, r);
	y += yStep;
	if (r) r += rStep;
	finish(d0, d1, slope, y, r);
}
