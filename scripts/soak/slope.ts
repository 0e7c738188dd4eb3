import { median } from "../bench/figures/percentiles.ts";

/**
 * A growth rate: the median of all pairs' slopes (Theil 1950, Sen 1968), with
 * its interval from Kendall's S (Sen 1968), which is widened if neighbouring
 * values are similar (by the residuals' lag-1 autocorrelation: Yue and Wang
 * 2004, Water Resources Management 18). One outlier in four values changes
 * nothing, and a saw-tooth pattern of memory does not count as growth. Slopes
 * are per unit of x.
 */
interface Slope {
	slope: number;
	low: number;
	high: number;
}

interface Point {
	x: number;
	y: number;
}

/** Two-sided 99 % interval: one soak in two hundred is reported as growing although it does not. */
const Z_99 = 2.576;

/**
 * @param points points in ascending order of x
 * @returns null if there are too few points for an interval
 */
export function theilSen(points: readonly Point[]): Slope | null {
	const n = points.length;
	const slopes = pairSlopes(points);
	if (n < 4 || slopes.length === 0) return null;
	const slope = median(slopes);
	const residuals = points.map(({ x, y }) => y - slope * x);
	const variance = (n * (n - 1) * (2 * n + 5)) / 18;
	const spread = Z_99 * Math.sqrt(variance * widening(residuals));
	const at = (rank: number) =>
		slopes[Math.min(slopes.length - 1, Math.max(0, Math.round(rank)))] ?? slope;
	return {
		slope,
		low: at((slopes.length - spread) / 2 - 1),
		high: at((slopes.length + spread) / 2),
	};
}

function pairSlopes(points: readonly Point[]) {
	return points
		.flatMap((a, i) =>
			points
				.slice(i + 1)
				.flatMap((b) => (b.x > a.x ? [(b.y - a.y) / (b.x - a.x)] : [])),
		)
		.sort((a, b) => a - b);
}

/** Factor by which the variance exceeds that of independent values; at least 1. */
function widening(residuals: readonly number[]) {
	const mean = residuals.reduce((sum, one) => sum + one, 0) / residuals.length;
	const off = residuals.map((one) => one - mean);
	const square = off.reduce((sum, one) => sum + one * one, 0);
	const next = off
		.slice(1)
		.reduce((sum, one, i) => sum + one * (off[i] ?? 0), 0);
	// On a straight line the residuals are only rounding errors and must not count.
	const alike = square > 1e-12 ? Math.min(0.9, Math.max(0, next / square)) : 0;
	return (1 + alike) / (1 - alike);
}
