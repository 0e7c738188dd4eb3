import { finish } from "./finish-pixel";
import { startsLine } from "./line-start";

/** Computes six pixels at once. */
export function sixPixels(
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
