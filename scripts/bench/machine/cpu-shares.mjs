/**
 * @typedef {import("./process-times.mjs").ProcessKind} ProcessKind
 * @typedef {import("./process-times.mjs").ProcessTime} ProcessTime
 * @typedef {Record<ProcessKind, number>} CpuShares of one core, 1 is all of it
 */

/**
 * Of one core, what each kind of process took between two readings.
 * @param {readonly ProcessTime[]} before
 * @param {readonly ProcessTime[]} after
 * @param {number} seconds between them
 * @returns {CpuShares}
 */
export function sharesBetween(before, after, seconds) {
	const shares = { extension: 0, page: 0, gpu: 0, browser: 0, other: 0 };
	for (const { pid, kind, cpuSeconds } of after) {
		const earlier = before.find((one) => one.pid === pid)?.cpuSeconds ?? 0;
		shares[kind] += (cpuSeconds - earlier) / seconds;
	}
	return shares;
}

/**
 * What Roompulse takes, as shares of one core: its own processes as they are,
 * of the others what they take more than without it.
 *
 * @typedef {object} OwnCpu
 * @property {number} together
 * @property {number} extension
 * @property {number} pageAdded
 * @property {number} gpuAdded
 * @property {number} browserAdded the browser's main process and its helpers
 */

/**
 * @param {CpuShares} without
 * @param {CpuShares} withRoompulse
 * @returns {OwnCpu}
 */
export function ownCpu(without, withRoompulse) {
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
