/**
 * The product of two matrices stored row by row. Six rows by eight columns are
 * computed at once (convolve.ts); rows and columns that are left over come after them.
 * @param columns of b and y, a multiple of four
 */
export function multiplyMatrices(
	a: usize,
	b: usize,
	y: usize,
	rows: i32,
	inner: i32,
	columns: i32,
): void {
	const aRow = (<usize>inner) << 2;
	const yRow = (<usize>columns) << 2;
	const even = yRow - (yRow & 31);
	let row = 0;
	for (; row + 6 <= rows; row += 6) {
		for (let column: usize = 0; column < even; column += 32)
			sixRows(a, aRow, b + column, yRow, y + column);
		if (even < yRow)
			for (let i: usize = 0; i < 6; i++)
				oneRow(a + i * aRow, aRow, b, yRow, y + i * yRow, even);
		a += 6 * aRow;
		y += 6 * yRow;
	}
	for (; row < rows; row++) {
		oneRow(a, aRow, b, yRow, y, 0);
		a += aRow;
		y += yRow;
	}
}

/** @param first column to compute, in bytes */
function oneRow(
	a: usize,
	aRow: usize,
	b: usize,
	yRow: usize,
	y: usize,
	first: usize,
): void {
	for (let column = first; column < yRow; column += 16) {
		let sum = f32x4.splat(0);
		let from = b + column;
		for (let i: usize = 0; i < aRow; i += 4) {
			sum = f32x4.relaxed_madd(
				v128.load_splat<f32>(a + i),
				v128.load(from),
				sum,
			);
			from += yRow;
		}
		v128.store(y + column, sum);
	}
}

/** Eight columns of six rows. */
function sixRows(a: usize, aRow: usize, b: usize, yRow: usize, y: usize): void {
	const end = a + aRow;
	let a1 = a + aRow;
	let a2 = a1 + aRow;
	let a3 = a2 + aRow;
	let a4 = a3 + aRow;
	let a5 = a4 + aRow;
	let p0 = f32x4.splat(0);
	let p1 = p0;
	let q0 = p0;
	let q1 = p0;
	let r0 = p0;
	let r1 = p0;
	let s0 = p0;
	let s1 = p0;
	let t0 = p0;
	let t1 = p0;
	let u0 = p0;
	let u1 = p0;
	while (a < end) {
		const b0 = v128.load(b);
		const b1 = v128.load(b, 16);
		let value = v128.load_splat<f32>(a);
		p0 = f32x4.relaxed_madd(value, b0, p0);
		p1 = f32x4.relaxed_madd(value, b1, p1);
		value = v128.load_splat<f32>(a1);
		q0 = f32x4.relaxed_madd(value, b0, q0);
		q1 = f32x4.relaxed_madd(value, b1, q1);
		value = v128.load_splat<f32>(a2);
		r0 = f32x4.relaxed_madd(value, b0, r0);
		r1 = f32x4.relaxed_madd(value, b1, r1);
		value = v128.load_splat<f32>(a3);
		s0 = f32x4.relaxed_madd(value, b0, s0);
		s1 = f32x4.relaxed_madd(value, b1, s1);
		value = v128.load_splat<f32>(a4);
		t0 = f32x4.relaxed_madd(value, b0, t0);
		t1 = f32x4.relaxed_madd(value, b1, t1);
		value = v128.load_splat<f32>(a5);
		u0 = f32x4.relaxed_madd(value, b0, u0);
		u1 = f32x4.relaxed_madd(value, b1, u1);
		b += yRow;
		a += 4;
		a1 += 4;
		a2 += 4;
		a3 += 4;
		a4 += 4;
		a5 += 4;
	}
	v128.store(y, p0);
	v128.store(y, p1, 16);
	y += yRow;
	v128.store(y, q0);
	v128.store(y, q1, 16);
	y += yRow;
	v128.store(y, r0);
	v128.store(y, r1, 16);
	y += yRow;
	v128.store(y, s0);
	v128.store(y, s1, 16);
	y += yRow;
	v128.store(y, t0);
	v128.store(y, t1, 16);
	y += yRow;
	v128.store(y, u0);
	v128.store(y, u1, 16);
}

/** Multiplies each number by a factor. @param step 4 if each number has its own factor, 0 if all share one */
export function multiplyEach(
	x: usize,
	factors: usize,
	step: usize,
	y: usize,
	count: i32,
): void {
	for (let i: usize = 0; i < (<usize>count) << 2; i += 4) {
		store<f32>(y + i, load<f32>(x + i) * load<f32>(factors));
		factors += step;
	}
}
