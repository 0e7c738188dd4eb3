import { finish } from "./finish-pixel";

/** Computes one pixel. It uses four sums in turn, because with a single sum each addition would wait for the one before. */
export function onePixel(
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
