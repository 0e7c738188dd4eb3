/**
 * Converts a decoder's picture (I420 or NV12, rows without gaps) to four bytes a
 * pixel: red, green, blue, opacity. It converts four pixels at once.
 * @param chromaShift 1 if two pixels of a row, and of a column, share a colour sample, 2 if four do
 * @param chromaStep bytes from one chroma sample to the next
 * @param black level of Y; each level above it adds `brightness`
 */
export function yuvToRgba(
	luma: usize,
	u: usize,
	v: usize,
	chromaShift: i32,
	chromaStep: usize,
	width: i32,
	height: i32,
	rgba: usize,
	black: f32,
	brightness: f32,
	redOfV: f32,
	greenOfU: f32,
	greenOfV: f32,
	blueOfU: f32,
): void {
	const shared = 1 << chromaShift;
	const chromaRow = <usize>((width + shared - 1) >> chromaShift) * chromaStep;
	const factors = f32x4.splat(brightness);
	const blacks = f32x4.splat(-black * brightness);
	for (let line = 0; line < height; line++) {
		const chroma = <usize>(line >> chromaShift) * chromaRow;
		for (let column = 0; column < width; column += 4) {
			const at = luma + <usize>(line * width + column);
			const first = chroma + <usize>(column >> chromaShift) * chromaStep;
			// The last chroma sample of a row serves the pixels beyond it, too.
			const isNext = chromaShift < 2 && column + 2 < width;
			const second = isNext ? first + chromaStep : first;
			const y = f32x4.relaxed_madd(fourBytes(at), factors, blacks);
			const us = pairs(load<u8>(u + first), load<u8>(u + second));
			const vs = pairs(load<u8>(v + first), load<u8>(v + second));
			const red = f32x4.relaxed_madd(vs, f32x4.splat(redOfV), y);
			const green = f32x4.relaxed_madd(
				us,
				f32x4.splat(greenOfU),
				f32x4.relaxed_madd(vs, f32x4.splat(greenOfV), y),
			);
			const blue = f32x4.relaxed_madd(us, f32x4.splat(blueOfU), y);
			const planes = i8x16.narrow_i16x8_u(
				i16x8.narrow_i32x4_s(rounded(red), rounded(green)),
				i16x8.narrow_i32x4_s(rounded(blue), i32x4.splat(255)),
			);
			const pixels = v128.shuffle<u8>(
				planes,
				planes,
				0,
				4,
				8,
				12,
				1,
				5,
				9,
				13,
				2,
				6,
				10,
				14,
				3,
				7,
				11,
				15,
			);
			// Pixels that are written beyond a row's end are overwritten by the next row.
			v128.store(rgba + ((<usize>(line * width + column)) << 2), pixels);
		}
	}
}

/** Four bytes as numbers. Reads up to three bytes beyond a row. */
function fourBytes(at: usize): v128 {
	const words = i16x8.extend_low_i8x16_u(v128.load32_zero(at));
	return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(words));
}

/** Two samples, shifted to -128 to 127, each repeated for two pixels. */
function pairs(first: u8, second: u8): v128 {
	const both = f32x4.splat(f32(first) - 128);
	const other = f32(second) - 128;
	return f32x4.replace_lane(f32x4.replace_lane(both, 2, other), 3, other);
}

function rounded(values: v128): v128 {
	return i32x4.trunc_sat_f32x4_s(f32x4.nearest(values));
}
