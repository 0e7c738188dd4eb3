/** x, y, z of one point after the other. */
export type Points = readonly number[];

/** Row by row. */
export type Matrix3 = Readonly<Nine>;

type Nine = [
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
];

export interface Fit {
	readonly rotation: Matrix3;
	/** Length in the target of one unit in the source. */
	readonly scale: number;
}

const MAX_ITERATIONS = 20;
const CONVERGED = 1e-12;

/**
 * The rotation and scale that take `source` to `target` best, whatever the shift, with each point counted by its
 * weight (Akca 2003, doi.org/10.3929/ethz-a-004656648, 2.4). Null where there are none: points in a plane,
 * mirrored, or not numbers.
 */
export function fitRotation(
	source: Points,
	target: Points,
	weights: readonly number[],
): Fit | null {
	const from = centreOf(source, weights);
	const to = centreOf(target, weights);
	let spread = 0;
	const design: Nine = [0, 0, 0, 0, 0, 0, 0, 0, 0];
	// Each coordinate is read once and none is stored, since a head's pose takes three fits to 33 points.
	for (let i = 0; i < weights.length; i++) {
		const weight = weights[i] ?? 0;
		const x = (source[i * 3] ?? 0) - from.x;
		const y = (source[i * 3 + 1] ?? 0) - from.y;
		const z = (source[i * 3 + 2] ?? 0) - from.z;
		spread += weight * (x * x + y * y + z * z);
		const toX = weight * ((target[i * 3] ?? 0) - to.x);
		const toY = weight * ((target[i * 3 + 1] ?? 0) - to.y);
		const toZ = weight * ((target[i * 3 + 2] ?? 0) - to.z);
		design[0] += toX * x;
		design[1] += toX * y;
		design[2] += toX * z;
		design[3] += toY * x;
		design[4] += toY * y;
		design[5] += toY * z;
		design[6] += toZ * x;
		design[7] += toZ * y;
		design[8] += toZ * z;
	}
	const rotation = nearestRotation(design);
	if (!rotation || !(spread > 0)) return null;
	const along = rotation.reduce((sum, r, i) => sum + r * (design[i] ?? 0), 0);
	const scale = along / spread;
	return scale > 0 ? { rotation, scale } : null;
}

/** Newton's iteration for the polar decomposition (Higham 1986): takes the mean of a matrix and its inverse's transpose, again and again. */
function nearestRotation(matrix: Matrix3): Matrix3 | null {
	let current = matrix;
	for (let i = 0; i < MAX_ITERATIONS; i++) {
		const cofactors = cofactorsOf(current);
		const determinant =
			current[0] * cofactors[0] +
			current[1] * cofactors[1] +
			current[2] * cofactors[2];
		if (!(determinant > 0) || !Number.isFinite(determinant)) return null;
		// Scaled to determinant 1, the iteration converges in a few steps from any size.
		const factor = Math.cbrt(determinant);
		const next = asMatrix(
			current.map(
				(value, k) =>
					(value / factor + ((cofactors[k] ?? 0) * factor) / determinant) / 2,
			),
		);
		const change = next.reduce(
			(sum, value, k) => sum + (value - (current[k] ?? 0)) ** 2,
			0,
		);
		current = next;
		if (change < CONVERGED) return current;
	}
	return null;
}

/** The transpose of the inverse, times the determinant. */
function cofactorsOf([a, b, c, d, e, f, g, h, i]: Matrix3): Matrix3 {
	return [
		e * i - f * h,
		f * g - d * i,
		d * h - e * g,
		c * h - b * i,
		a * i - c * g,
		b * g - a * h,
		b * f - c * e,
		c * d - a * f,
		a * e - b * d,
	];
}

function centreOf(points: Points, weights: readonly number[]) {
	let [total, x, y, z] = [0, 0, 0, 0];
	for (let i = 0; i < weights.length; i++) {
		const weight = weights[i] ?? 0;
		total += weight;
		x += weight * (points[i * 3] ?? 0);
		y += weight * (points[i * 3 + 1] ?? 0);
		z += weight * (points[i * 3 + 2] ?? 0);
	}
	return { x: x / total, y: y / total, z: z / total };
}

/** @param values nine, row by row; missing ones are 0 */
export function asMatrix(values: readonly number[]): Matrix3 {
	const at = (i: number) => values[i] ?? 0;
	return [at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8)];
}
