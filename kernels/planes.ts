/**
 * Turns planes of numbers, stored one after the other, into a channels-last map.
 * @param yStep bytes from one pixel of the map to the next
 * @param yRow bytes from one row to the next; a border is kept
 */
export function interleave(
	x: usize,
	height: i32,
	width: i32,
	channels: i32,
	y: usize,
	yStep: usize,
	yRow: usize,
): void {
	const plane = (<usize>(height * width)) << 2;
	if (channels === 3 && yStep === 12 && (width & 3) === 0) {
		interleaveThree(x, height, width, plane, y, yRow);
		return;
	}
	for (let channel = 0; channel < channels; channel++) {
		let from = x + <usize>channel * plane;
		for (let line = 0; line < height; line++) {
			let to = y + <usize>line * yRow + ((<usize>channel) << 2);
			const end = from + ((<usize>width) << 2);
			while (from < end) {
				store<f32>(to, load<f32>(from));
				from += 4;
				to += yStep;
			}
		}
	}
}

/** Three planes, four pixels at once. */
function interleaveThree(
	x: usize,
	height: i32,
	width: i32,
	plane: usize,
	y: usize,
	yRow: usize,
): void {
	for (let line = 0; line < height; line++) {
		let to = y + <usize>line * yRow;
		const end = x + ((<usize>width) << 2);
		while (x < end) {
			const red = v128.load(x);
			const green = v128.load(x + plane);
			const blue = v128.load(x + plane * 2);
			const first = v128.shuffle<f32>(red, green, 0, 4, 1, 5);
			const last = v128.shuffle<f32>(green, blue, 2, 6, 3, 7);
			const ends = v128.shuffle<f32>(blue, red, 0, 5, 2, 7);
			// r0 g0 b0 r1, g1 b1 r2 g2, b2 r3 g3 b3
			v128.store(to, v128.shuffle<f32>(first, ends, 0, 1, 4, 5));
			const middle = v128.shuffle<f32>(first, blue, 3, 5, 3, 5);
			const next = v128.shuffle<f32>(red, last, 2, 4, 2, 4);
			v128.store(to, v128.shuffle<f32>(middle, next, 0, 1, 4, 5), 16);
			v128.store(to, v128.shuffle<f32>(ends, last, 2, 3, 6, 7), 32);
			x += 16;
			to += 48;
		}
	}
}

/**
 * Turns three planes of numbers into a map of pixels of four bytes from 0 to
 * 127, the fourth of which is zero.
 * @param width a multiple of four
 * @param factor, @param added make a number its byte, with a half that rounds
 */
export function bytesOfPlanes(
	x: usize,
	height: i32,
	width: i32,
	y: usize,
	yRow: usize,
	factor: f32,
	added: f32,
): void {
	const plane = (<usize>(height * width)) << 2;
	const by = f32x4.splat(factor);
	const plus = f32x4.splat(added);
	for (let line = 0; line < height; line++) {
		let to = y + <usize>line * yRow;
		const end = x + ((<usize>width) << 2);
		while (x < end) {
			const red = byteAt(x, by, plus);
			const green = i32x4.shl(byteAt(x + plane, by, plus), 8);
			const blue = i32x4.shl(byteAt(x + plane * 2, by, plus), 16);
			v128.store(to, v128.or(red, v128.or(green, blue)));
			x += 16;
			to += 16;
		}
	}
}

/** Four numbers as bytes, each in four bytes of its own. */
function byteAt(x: usize, factor: v128, added: v128): v128 {
	const value = f32x4.relaxed_madd(v128.load(x), factor, added);
	const most = f32x4.pmin(value, f32x4.splat(127));
	return i32x4.trunc_sat_f32x4_u(most);
}
