import type { ProviderName } from "../base/engine-status.ts";
import { THRESHOLDS } from "../base/thresholds.ts";

/** How many pictures are requested at a time, and how often. */
export interface BatchPlan {
	/** The most pictures in one request. */
	readonly size: number;
	/** The least time from one request to the next. */
	readonly everyMs: number;
}

const LIMITS = THRESHOLDS.batch;

/** @param costMs the most that one look costs */
export function batchPlan(
	provider: ProviderName,
	people: number,
	costMs: number,
): BatchPlan {
	return {
		size: batchSize(provider, people, costMs),
		everyMs: LIMITS.everyMs[provider],
	};
}

/**
 * How many pictures one run is given: on WebGPU the smallest size that holds a sweep over everybody, on WASM few,
 * and never so many that a run takes long.
 */
export function batchSize(
	provider: ProviderName,
	people: number,
	costMs: number,
): number {
	const most = Math.max(1, Math.floor(LIMITS.longestMs / costMs));
	if (provider === "wasm") return Math.min(LIMITS.small, most);
	const holdsAll = LIMITS.sweeps.find((size) => size >= people);
	const size = holdsAll ?? LIMITS.sweeps.at(-1) ?? LIMITS.small;
	if (size <= most) return size;
	const fitting = LIMITS.sweeps.findLast((one) => one <= most);
	return fitting ?? most;
}
