import type { ProcessKind, ProcessTime } from "./process-times.ts";

/** Shares of one core; 1 is a whole core. */
type CpuShares = Record<ProcessKind, number>;

/**
 * The share of one core that each kind of process took between two readings.
 * @param seconds time between the readings
 */
export function sharesBetween(
	before: readonly ProcessTime[],
	after: readonly ProcessTime[],
	seconds: number,
): CpuShares {
	const shares = { extension: 0, page: 0, gpu: 0, browser: 0, other: 0 };
	for (const { pid, kind, cpuSeconds } of after) {
		const earlier = before.find((one) => one.pid === pid)?.cpuSeconds ?? 0;
		shares[kind] += (cpuSeconds - earlier) / seconds;
	}
	return shares;
}

/**
 * The processor time that Roompulse costs, as shares of one core: all that its
 * own processes take, and what the others take in addition while it runs.
 */
export interface OwnCpu {
	together: number;
	extension: number;
	pageAdded: number;
	gpuAdded: number;
	/** Added by the browser's main process and its helper processes. */
	browserAdded: number;
}

export function ownCpu(without: CpuShares, withRoompulse: CpuShares): OwnCpu {
	const { extension } = withRoompulse;
	const pageAdded = withRoompulse.page - without.page;
	const gpuAdded = withRoompulse.gpu - without.gpu;
	const browserAdded =
		withRoompulse.browser +
		withRoompulse.other -
		(without.browser + without.other);
	return {
		together: extension + pageAdded + gpuAdded + browserAdded,
		extension,
		pageAdded,
		gpuAdded,
		browserAdded,
	};
}
