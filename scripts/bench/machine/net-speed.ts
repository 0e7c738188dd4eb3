import { median } from "../figures/percentiles.ts";

export interface NetSpeed {
	/** Per face. */
	medianMs: number;
	/** Per face, in the run that the machine's other work slowed least. */
	fastestMs: number;
	/** The first net's median divided by this one's. */
	timesFaster: number;
	/** The first net's fastest time divided by this one's. */
	timesFasterAtBest: number;
}

/**
 * @param timesMs one net's times, per face
 * @param firstTimesMs the times of the net that it is compared with
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
