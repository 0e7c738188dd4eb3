/** The last 300 durations, for their median and 95th percentile. */
export interface LatencyWindow {
	add(durationMs: number): void;
	/** In milliseconds; null before the first duration. */
	percentiles(): { readonly p50: number; readonly p95: number } | null;
}

const KEPT = 300;

/** Durations are written over the oldest ones, since several are added for each look. */
export function latencyWindow(): LatencyWindow {
	const durationsMs = new Float64Array(KEPT);
	let added = 0;
	return {
		add(durationMs) {
			durationsMs[added % KEPT] = durationMs;
			added++;
		},
		percentiles() {
			if (added === 0) return null;
			const sorted = durationsMs.slice(0, Math.min(added, KEPT)).sort();
			return { p50: nearestRank(sorted, 0.5), p95: nearestRank(sorted, 0.95) };
		},
	};
}

function nearestRank(sorted: Float64Array, share: number): number {
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
