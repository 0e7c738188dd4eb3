/** Factors are whole numbers of this many parts: as many as their products with levels leave room for. */
const PARTS: f32 = 8192;
const PART_BITS = 13;

/**
 * Converts a decoder's picture (I420 or NV12, rows without gaps) to four bytes a
 * pixel: red, green, blue, opacity. It converts eight pixels at once, and reads and
 * writes up to seven pixels beyond a row's end.
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
	const blacks = i16x8.splat(<i16>black);
	const ofRed = factors(brightness, redOfV);
	const ofBlue = factors(brightness, blueOfU);
	const ofGreen = factors(brightness, greenOfV);
	// The other half of each pair is 1, so that sums are rounded when they are shifted.
	const alsoOfGreen = factors(0.5, greenOfU);
	const places = samplePlaces(chromaShift, <i32>chromaStep);
	const half = i32x4.splat(1 << (PART_BITS - 1));
	const ones = i16x8.splat(1);
	const opaque = i16x8.splat(255);
	for (let line = 0; line < height; line++) {
		const chroma = <usize>(line >> chromaShift) * chromaRow;
		const row = line * width;
		for (let column = 0; column < width; column += 8) {
			const from = chroma + <usize>(column >> chromaShift) * chromaStep;
			const y = i16x8.sub(v128.load8x8_u(luma + <usize>(row + column)), blacks);
			const us = samples(u + from, places);
			const vs = samples(v + from, places);
			const lowOfV = lowPairs(y, vs);
			const highOfV = highPairs(y, vs);
			const red = i16x8.narrow_i32x4_s(
				shifted(i32x4.add(i32x4.dot_i16x8_s(lowOfV, ofRed), half)),
				shifted(i32x4.add(i32x4.dot_i16x8_s(highOfV, ofRed), half)),
			);
			const green = i16x8.narrow_i32x4_s(
				shifted(
					i32x4.add(
						i32x4.dot_i16x8_s(lowOfV, ofGreen),
						i32x4.dot_i16x8_s(lowPairs(ones, us), alsoOfGreen),
					),
				),
				shifted(
					i32x4.add(
						i32x4.dot_i16x8_s(highOfV, ofGreen),
						i32x4.dot_i16x8_s(highPairs(ones, us), alsoOfGreen),
					),
				),
			);
			const blue = i16x8.narrow_i32x4_s(
				shifted(i32x4.add(i32x4.dot_i16x8_s(lowPairs(y, us), ofBlue), half)),
				shifted(i32x4.add(i32x4.dot_i16x8_s(highPairs(y, us), ofBlue), half)),
			);
			const redGreen = i8x16.narrow_i16x8_u(red, green);
			const blueOpaque = i8x16.narrow_i16x8_u(blue, opaque);
			// Pixels that are written beyond a row's end are overwritten by the next row.
			const to = rgba + ((<usize>(row + column)) << 2);
			v128.store(
				to,
				v128.shuffle<u8>(
					redGreen,
					blueOpaque,
					0,
					8,
					16,
					24,
					1,
					9,
					17,
					25,
					2,
					10,
					18,
					26,
					3,
					11,
					19,
					27,
				),
			);
			v128.store(
				to,
				v128.shuffle<u8>(
					redGreen,
					blueOpaque,
					4,
					12,
					20,
					28,
					5,
					13,
					21,
					29,
					6,
					14,
					22,
					30,
					7,
					15,
					23,
					31,
				),
				16,
			);
		}
	}
}

/** Factors for pairs of a level and a colour. */
function factors(ofLevel: f32, ofColour: f32): v128 {
	const low = <i32>nearest<f32>(ofLevel * PARTS) & 0xffff;
	return i32x4.splat(((<i32>nearest<f32>(ofColour * PARTS)) << 16) | low);
}

function shifted(sums: v128): v128 {
	return i32x4.shr_s(sums, PART_BITS);
}

function lowPairs(a: v128, b: v128): v128 {
	return v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

function highPairs(a: v128, b: v128): v128 {
	return v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

/** For eight pixels, where each one's colour sample is among the bytes that are read. */
function samplePlaces(chromaShift: i32, chromaStep: i32): v128 {
	if (chromaShift === 2)
		return chromaStep === 1
			? i8x16(0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)
			: i8x16(0, 0, 0, 0, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0);
	return chromaStep === 1
		? i8x16(0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0)
		: i8x16(0, 0, 2, 2, 4, 4, 6, 6, 0, 0, 0, 0, 0, 0, 0, 0);
}

/** Samples of eight pixels, shifted to -128 to 127. Reads eight bytes. */
function samples(at: usize, places: v128): v128 {
	const bytes = i8x16.relaxed_swizzle(v128.load64_zero(at), places);
	return i16x8.sub(i16x8.extend_low_i8x16_u(bytes), i16x8.splat(128));
}
