import type { CDPSession } from "playwright-core";

/**
 * The processor time that a page's main thread has used since its start, and
 * the time of the reading.
 */
interface TaskTime {
	busySeconds: number;
	atSeconds: number;
}

/** @param session a session of the page */
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

/** @returns the busy share of the time between the readings */
export function busyShare(before: TaskTime, after: TaskTime): number {
	return (
		(after.busySeconds - before.busySeconds) /
		(after.atSeconds - before.atSeconds)
	);
}
