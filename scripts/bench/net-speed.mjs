/**
 * @typedef {object} NetSpeed
 * @property {number} medianMs per face
 * @property {number} fastMs per face, the 10th percentile: what other work on the machine slowed least
 * @property {number} timesFaster than the first net, by the medians
 * @property {number} timesFasterFast by the 10th percentiles
 */

const FAST = 0.1;

/**
 * @param {readonly number[]} timesMs of one net, per face
 * @param {readonly number[]} firstTimesMs of the net that it is compared with
 * @returns {NetSpeed}
 */
export function speedOf(timesMs, firstTimesMs) {
	const medianMs = quantile(timesMs, 0.5);
	const fastMs = quantile(timesMs, FAST);
	return {
		medianMs,
		fastMs,
		timesFaster: quantile(firstTimesMs, 0.5) / medianMs,
		timesFasterFast: quantile(firstTimesMs, FAST) / fastMs,
	};
}

/**
 * @param {readonly number[]} values
 * @param {number} share 0..1
 * @returns {number} NaN where there is none
 */
function quantile(values, share) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
