/** The last 300 durations, for their median and 95th percentile. Immutable. */
export interface LatencyWindow {
	readonly durationsMs: readonly number[];
}

const KEPT = 300;

export const EMPTY_LATENCY_WINDOW: LatencyWindow = { durationsMs: [] };

export function addLatency(
	window: LatencyWindow,
	durationMs: number,
): LatencyWindow {
	return { durationsMs: [...window.durationsMs.slice(1 - KEPT), durationMs] };
}

export function percentiles(
	window: LatencyWindow,
): { readonly p50: number; readonly p95: number } | null {
	const sorted = [...window.durationsMs].sort((a, b) => a - b);
	if (sorted.length === 0) return null;
	return { p50: nearestRank(sorted, 0.5), p95: nearestRank(sorted, 0.95) };
}

function nearestRank(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
