/**
 * @typedef {object} NetSpeed
 * @property {number} medianMs per face
 * @property {number} fastestMs per face: the run that the machine's other work slowed least
 * @property {number} timesFaster than the first net, by the medians
 * @property {number} timesFasterAtBest by the fastest runs
 */

/**
 * @param {readonly number[]} timesMs of one net, per face
 * @param {readonly number[]} firstTimesMs of the net that it is compared with
 * @returns {NetSpeed}
 */
export function speedOf(timesMs, firstTimesMs) {
	const medianMs = median(timesMs);
	const fastestMs = Math.min(...timesMs);
	return {
		medianMs,
		fastestMs,
		timesFaster: median(firstTimesMs) / medianMs,
		timesFasterAtBest: Math.min(...firstTimesMs) / fastestMs,
	};
}

/**
 * @param {readonly number[]} values
 * @returns {number} NaN where there is none
 */
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
