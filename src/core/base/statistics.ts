/**
 * The weight of a new value in an exponential mean with irregular steps:
 * after `halfLifeMs` the old mean weighs one half, however many samples came.
 */
export function newValueWeight(elapsedMs: number, halfLifeMs: number): number {
	return 1 - 0.5 ** (Math.max(0, elapsedMs) / halfLifeMs);
}

export function blend(old: number, value: number, weight: number): number {
	return old + (value - old) * weight;
}

/** The middle value, or the mean of the middle two; NaN for no values. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1
		? upper
		: ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
