import { median } from "../figures/percentiles.ts";

export interface NetSpeed {
	/** per face */
	medianMs: number;
	/** per face: the run that the machine's other work slowed least */
	fastestMs: number;
	/** than the first net, by the medians */
	timesFaster: number;
	/** by the fastest runs */
	timesFasterAtBest: number;
}

/**
 * @param timesMs of one net, per face
 * @param firstTimesMs of the net that it is compared with
 */
export function speedOf(
	timesMs: readonly number[],
	firstTimesMs: readonly number[],
): NetSpeed {
	const medianMs = median(timesMs);
	const fastestMs = Math.min(...timesMs);
	return {
		medianMs,
		fastestMs,
		timesFaster: median(firstTimesMs) / medianMs,
		timesFasterAtBest: Math.min(...firstTimesMs) / fastestMs,
	};
}
