import type { CDPSession } from "playwright-core";
import { type TraceEvent, traceWhile } from "./trace-while.ts";

/** Events that occur only in tasks that draw an animation frame. */
const DRAWING = new Set(["FireAnimationFrame", "PrePaint", "Commit"]);

/**
 * How long a script, with everything it calls, kept the main thread busy while
 * `work` ran, in processor time, so that other processes do not matter. It is
 * read from the browser's trace. A task that begins in the script counts whole,
 * since the script continues in it when a promise resolves; in any other task
 * only the script's calls count.
 * @param scriptPath the end of the script's address
 */
export async function timeOfScript(
	session: CDPSession,
	scriptPath: string,
	work: () => Promise<unknown>,
): Promise<{ totalMs: number; longestMs: number }> {
	const events = await traceWhile(session, work);
	return busyTime(events, scriptPath);
}

function busyTime(events: readonly TraceEvent[], scriptPath: string) {
	const calls = events
		.filter(({ name }) => name === "FunctionCall")
		.toSorted((a, b) => a.ts - b.ts);
	const isOwn = ({ args }: TraceEvent) =>
		args.data?.url?.endsWith(scriptPath) === true;
	const drawings = events.filter(({ name }) => DRAWING.has(name));
	let totalUs = 0;
	let longestUs = 0;
	for (const task of events.filter(({ name }) => name === "RunTask")) {
		const inside = calls.filter((call) => isWithin(call, task));
		const own = inside.filter(isOwn);
		if (own.length === 0) continue;
		const isAllOwn =
			own[0] === inside[0] && !drawings.some((one) => isWithin(one, task));
		const us = isAllOwn
			? (task.tdur ?? 0)
			: own.reduce((sum, call) => sum + (call.tdur ?? 0), 0);
		totalUs += us;
		longestUs = Math.max(longestUs, us);
	}
	return { totalMs: totalUs / 1000, longestMs: longestUs / 1000 };
}

function isWithin(inner: TraceEvent, outer: TraceEvent) {
	return (
		inner.tid === outer.tid &&
		inner.ts >= outer.ts &&
		inner.ts <= outer.ts + (outer.dur ?? 0)
	);
}
