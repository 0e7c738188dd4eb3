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
