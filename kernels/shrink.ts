/**
 * A module of its own, because it runs in the pages of meetings, while all other
 * kernels run in the extension. It scales a plane of bytes down: each pixel is the
 * mean of four evenly spaced samples, at a quarter and at three quarters of its
 * share of the rows and of the columns.
 */

/** Pixels that are made at once. */
const BLOCK: i32 = 16;

/** Bytes of one block's table: 16 offsets of left samples, 16 of right ones, where the first is, and how many times 16 bytes hold all of them. */
const TABLE: usize = 48;

/**
 * @param step bytes from one sample of a row to the next
 * @param width, @param height the plane's samples; 15 bytes more are read
 * @param columns, @param rows of the result; at least 16 columns, which take no more than 240 bytes of a row
 * @param tables 48 bytes for every 16 columns, the last of which may be fewer
 */
export function shrinkPlane(
	from: usize,
	step: i32,
	width: i32,
	height: i32,
	to: usize,
	columns: i32,
	rows: i32,
	tables: usize,
): void {
	const tablesEnd = fillTables(step, width, columns, tables);
	const rowBytes = width * step;
	for (let row = 0; row < rows; row++) {
		const top = from + <usize>(sampleAt(4 * row + 1, height, rows) * rowBytes);
		const bottom =
			from + <usize>(sampleAt(4 * row + 3, height, rows) * rowBytes);
		const line = to + <usize>(row * columns);
		for (let table = tables; table < tablesEnd; table += TABLE) {
			const first = load<u32>(table, 32);
			const means = blockMeans(top + first, bottom + first, table);
			v128.store(line + <usize>load<u32>(table, 40), means);
		}
	}
}

/** The sample at so many quarters of a pixel's share. */
function sampleAt(quarters: i32, samples: i32, pixels: i32): i32 {
	return (quarters * samples) / (4 * pixels);
}

/** The last block ends with the last column, and makes some pixels again that the block before has made. */
function fillTables(step: i32, width: i32, columns: i32, tables: usize): usize {
	let table = tables;
	for (let start = 0; start < columns; start += BLOCK) {
		const column = start + BLOCK <= columns ? start : columns - BLOCK;
		const first = sampleAt(4 * column + 1, width, columns) * step;
		let last = 0;
		for (let i = 0; i < BLOCK; i++) {
			const quarters = 4 * (column + i);
			const left = sampleAt(quarters + 1, width, columns) * step;
			last = sampleAt(quarters + 3, width, columns) * step;
			store<u8>(table + <usize>i, <u8>(left - first));
			store<u8>(table + <usize>i, <u8>(last - first), 16);
		}
		store<u32>(table, <u32>first, 32);
		store<u32>(table, <u32>((last - first) / 16 + 1), 36);
		store<u32>(table, <u32>column, 40);
		table += TABLE;
	}
	return table;
}

/** The rounded means of a block. Offsets beyond the 16 bytes that were read give zero, so what was read before stays. */
function blockMeans(top: usize, bottom: usize, table: usize): v128 {
	let left = v128.load(table);
	let right = v128.load(table, 16);
	const parts = load<u32>(table, 36);
	const sixteen = i8x16.splat(16);
	let a = i8x16.splat(0);
	let b = i8x16.splat(0);
	let c = i8x16.splat(0);
	let d = i8x16.splat(0);
	for (let part: u32 = 0; part < parts; part++) {
		const above = v128.load(top);
		const below = v128.load(bottom);
		a = v128.or(a, i8x16.swizzle(above, left));
		b = v128.or(b, i8x16.swizzle(above, right));
		c = v128.or(c, i8x16.swizzle(below, left));
		d = v128.or(d, i8x16.swizzle(below, right));
		left = i8x16.sub(left, sixteen);
		right = i8x16.sub(right, sixteen);
		top += 16;
		bottom += 16;
	}
	const half = i16x8.splat(2);
	const low = i16x8.add(
		i16x8.add(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b)),
		i16x8.add(i16x8.extend_low_i8x16_u(c), i16x8.extend_low_i8x16_u(d)),
	);
	const high = i16x8.add(
		i16x8.add(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b)),
		i16x8.add(i16x8.extend_high_i8x16_u(c), i16x8.extend_high_i8x16_u(d)),
	);
	return i8x16.narrow_i16x8_u(
		i16x8.shr_u(i16x8.add(low, half), 2),
		i16x8.shr_u(i16x8.add(high, half), 2),
	);
}
