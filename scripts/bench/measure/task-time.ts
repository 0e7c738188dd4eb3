import type { CDPSession } from "playwright-core";

/**
 * How busy a page's main thread has been since its start, in seconds of
 * processor time, and when that was read.
 */
interface TaskTime {
	busySeconds: number;
	atSeconds: number;
}

/** @param session of the page */
export async function taskTimeReader(
	session: CDPSession,
): Promise<() => Promise<TaskTime>> {
	await session.send("Performance.enable", { timeDomain: "threadTicks" });
	return async () => {
		const { metrics } = await session.send("Performance.getMetrics");
		const metricOf = (wanted: string) => {
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

/** @returns share of the time between */
export function busyShare(before: TaskTime, after: TaskTime): number {
	return (
		(after.busySeconds - before.busySeconds) /
		(after.atSeconds - before.atSeconds)
	);
}
