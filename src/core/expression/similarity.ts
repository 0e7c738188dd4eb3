export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Rotation, uniform scale and shift as one complex factor and offset: to = (re + i im) * from + offset. */
export interface Similarity {
	readonly re: number;
	readonly im: number;
	readonly offset: Point;
	/** Length in the target of one unit in the source. */
	readonly scale: number;
}

const MIN_SCALE = 1e-3;

/**
 * The least-squares similarity transform (without reflection) that takes
 * `from` to `to`, point by point. Null where the points coincide.
 */
export function fitSimilarity(
	from: readonly Point[],
	to: readonly Point[],
): Similarity | null {
	const fromCentre = centroid(from);
	const toCentre = centroid(to);
	let re = 0;
	let im = 0;
	let norm = 0;
	from.forEach((point, i) => {
		const target = to[i];
		if (!target) return;
		const fx = point.x - fromCentre.x;
		const fy = point.y - fromCentre.y;
		const tx = target.x - toCentre.x;
		const ty = target.y - toCentre.y;
		re += fx * tx + fy * ty;
		im += fx * ty - fy * tx;
		norm += fx * fx + fy * fy;
	});
	re /= norm;
	im /= norm;
	const scale = Math.hypot(re, im);
	if (!Number.isFinite(scale) || scale < MIN_SCALE) return null;
	const offset = {
		x: toCentre.x - (re * fromCentre.x - im * fromCentre.y),
		y: toCentre.y - (im * fromCentre.x + re * fromCentre.y),
	};
	return { re, im, offset, scale };
}

function centroid(points: readonly Point[]): Point {
	let x = 0;
	let y = 0;
	for (const point of points) {
		x += point.x / points.length;
		y += point.y / points.length;
	}
	return { x, y };
}
