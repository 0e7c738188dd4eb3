/**
 * How busy a page's main thread has been since its start, in seconds of
 * processor time, and when that was read.
 * @typedef {{busySeconds: number, atSeconds: number}} TaskTime
 */

/**
 * @param {import("playwright-core").CDPSession} session of the page
 * @returns {Promise<() => Promise<TaskTime>>}
 */
export async function taskTimeReader(session) {
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	return async () => {
		const { metrics } = await session.send("Performance.getMetrics");
		const metricOf = (/** @type {string} */ wanted) => {
			const metric = metrics.find(({ name }) => name === wanted);
			if (!metric) throw new Error(`The browser gives no ${wanted}.`);
			return metric.value;
		};
		return {
			busySeconds: metricOf("TaskDuration"),
			atSeconds: metricOf("Timestamp"),
		};
	};
}

/**
 * @param {TaskTime} before
 * @param {TaskTime} after
 * @returns {number} share of the time between
 */
export function busyShare(before, after) {
	return (
		(after.busySeconds - before.busySeconds) /
		(after.atSeconds - before.atSeconds)
	);
}
