/**
 * For every place in a patch, the product of its inputs, [patch][channel], and its
 * weights, [block][channel][8]: [patch][output channel]; see patches-in.ts. Two
 * weights share four bytes, because a net's weights are larger than a processor's
 * nearest caches and are read from memory again for each face. The upper two bytes
 * are the start of the float of output 4 to 7; what follows them is too small to
 * matter. The lower two are the start of that of output 0 to 3 (patch-weights.ts).
 * @param xChannels bytes of one patch's inputs at one place
 * @param blocks of eight output channels
 */
export function patchesMultiply(
	x: usize,
	places: i32,
	patches: i32,
	xChannels: usize,
	weights: usize,
	blocks: i32,
	y: usize,
): void {
	const yChannels = (<usize>blocks) << 5;
	for (let place = 0; place < places; place++) {
		for (let block: usize = 0; block < yChannels; block += 32) {
			let patch = 0;
			while (patch < patches) {
				const left = patches - patch;
				// Six at a time; the last ones begin earlier if they would reach beyond.
				const size = left >= 5 && patches >= 6 ? 6 : 4;
				if (left < size) patch = patches - size;
				const from = x + <usize>patch * xChannels;
				const to = y + <usize>patch * yChannels + block;
				if (size === 6) six(from, xChannels, weights, to, yChannels);
				else four(from, xChannels, weights, to, yChannels);
				patch += size;
			}
			weights += xChannels << 2;
		}
		x += <usize>patches * xChannels;
		y += <usize>patches * yChannels;
	}
}

function six(
	x0: usize,
	xStep: usize,
	weights: usize,
	y: usize,
	yStep: usize,
): void {
	const end = x0 + xStep;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let x4 = x3 + xStep;
	let x5 = x4 + xStep;
	let a0 = f32x4.splat(0);
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
	while (x0 < end) {
		const w1 = v128.load(weights);
		const w0 = i32x4.shl(w1, 16);
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
		weights += 16;
		x0 += 4;
		x1 += 4;
		x2 += 4;
		x3 += 4;
		x4 += 4;
		x5 += 4;
	}
	v128.store(y, a0);
	v128.store(y, a1, 16);
	y += yStep;
	v128.store(y, b0);
	v128.store(y, b1, 16);
	y += yStep;
	v128.store(y, c0);
	v128.store(y, c1, 16);
	y += yStep;
	v128.store(y, d0);
	v128.store(y, d1, 16);
	y += yStep;
	v128.store(y, e0);
	v128.store(y, e1, 16);
	y += yStep;
	v128.store(y, f0);
	v128.store(y, f1, 16);
}

function four(
	x0: usize,
	xStep: usize,
	weights: usize,
	y: usize,
	yStep: usize,
): void {
	const end = x0 + xStep;
	let x1 = x0 + xStep;
	let x2 = x1 + xStep;
	let x3 = x2 + xStep;
	let a0 = f32x4.splat(0);
	let a1 = a0;
	let b0 = a0;
	let b1 = a0;
	let c0 = a0;
	let c1 = a0;
	let d0 = a0;
	let d1 = a0;
	while (x0 < end) {
		const w1 = v128.load(weights);
		const w0 = i32x4.shl(w1, 16);
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
		weights += 16;
		x0 += 4;
		x1 += 4;
		x2 += 4;
		x3 += 4;
	}
	v128.store(y, a0);
	v128.store(y, a1, 16);
	y += yStep;
	v128.store(y, b0);
	v128.store(y, b1, 16);
	y += yStep;
	v128.store(y, c0);
	v128.store(y, c1, 16);
	y += yStep;
	v128.store(y, d0);
	v128.store(y, d1, 16);
}
