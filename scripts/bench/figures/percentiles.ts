/**
 * Percentile by nearest rank, so that the result is always one of the values.
 * @param share from 0 to 1
 * @returns NaN if there are no values
 */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const rank = Math.max(1, Math.ceil(share * sorted.length));
	return sorted[rank - 1] ?? Number.NaN;
}

export function median(values: readonly number[]) {
	return percentile(values, 0.5);
}
