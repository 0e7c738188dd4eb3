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
