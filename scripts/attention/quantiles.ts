/** @returns null of nothing */
export function quantiles(
	values: readonly number[],
): { median: number; p95: number } | null {
	if (values.length === 0) return null;
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) =>
		sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
	return { median: at(0.5), p95: at(0.95) };
}
