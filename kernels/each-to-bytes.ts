import { convolveLine } from "./depthwise";

/**
 * A convolution of each channel by itself like `convolveEach`, whose results
 * become bytes from 0 to 127 for `convolveBytes`. The filter and its bias already
 * contain the bytes' scale and offset, and the half that rounds.
 *
 * @param channels bytes of one pixel of `x`, a multiple of 32; a pixel of `y` has a quarter
 * @param line as many bytes as a row of results has as floats, and up to 63 more
 */
export function convolveEachToBytes(
	x: usize,
	height: i32,
	width: i32,
	channels: usize,
	stride: i32,
	top: i32,
	left: i32,
	filter: usize,
	y: usize,
	yHeight: i32,
	yWidth: i32,
	zeros: usize,
	line: usize,
): void {
	const floats = <usize>yWidth * channels;
	for (let row = 0; row < yHeight; row++) {
		convolveLine(
			x,
			height,
			width,
			channels,
			stride,
			row * stride - top,
			left,
			filter,
			line,
			yWidth,
			zeros,
		);
		const next = y + (floats >> 2);
		// The last sixteen bytes may reach beyond the row; the next row overwrites them.
		for (let from = line; y < next; from += 64) {
			v128.store(y, bytesAt(from));
			y += 16;
		}
		y = next;
	}
}

/** Sixteen numbers without their fractions, from 0 to 127. */
function bytesAt(from: usize): v128 {
	const low = i16x8.narrow_i32x4_s(
		i32x4.relaxed_trunc_f32x4_s(v128.load(from)),
		i32x4.relaxed_trunc_f32x4_s(v128.load(from, 16)),
	);
	const high = i16x8.narrow_i32x4_s(
		i32x4.relaxed_trunc_f32x4_s(v128.load(from, 32)),
		i32x4.relaxed_trunc_f32x4_s(v128.load(from, 48)),
	);
	return i8x16.min_u(i8x16.narrow_i16x8_u(low, high), i8x16.splat(127));
}
