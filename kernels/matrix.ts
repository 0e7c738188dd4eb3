/**
 * The product of two matrices stored row by row.
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
	const rowBytes = (<usize>columns) << 2;
	for (let row = 0; row < rows; row++) {
		for (let column: usize = 0; column < rowBytes; column += 16) {
			let sum = f32x4.splat(0);
			let from = b + column;
			for (let i = 0; i < inner; i++) {
				const factor = v128.load_splat<f32>(a + ((<usize>i) << 2));
				sum = f32x4.relaxed_madd(factor, v128.load(from), sum);
				from += rowBytes;
			}
			v128.store(y + column, sum);
		}
		a += (<usize>inner) << 2;
		y += rowBytes;
	}
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
