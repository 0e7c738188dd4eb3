import { traceWhile } from "./trace-while.mjs";

/** @typedef {import("./trace-while.mjs").TraceEvent} TraceEvent */

/** What marks a task that draws a frame. */
const DRAWING = new Set(["FireAnimationFrame", "PrePaint", "Commit"]);

/**
 * How long a script with all that it calls kept the main thread busy while
 * `work` ran, in time of the processor: other processes' turns do not count.
 * By the browser's own trace: a task that begins in the script counts whole,
 * since it goes on where a promise resolves; of others only the script's calls.
 * @param {import("playwright-core").CDPSession} session
 * @param {string} scriptPath the end of its address
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{totalMs: number, longestMs: number}>}
 */
export async function timeOfScript(session, scriptPath, work) {
	const events = await traceWhile(session, work);
	return busyTime(events, scriptPath);
}

/**
 * @param {readonly TraceEvent[]} events
 * @param {string} scriptPath
 */
function busyTime(events, scriptPath) {
	const calls = events
		.filter(({ name }) => name === "FunctionCall")
		.toSorted((a, b) => a.ts - b.ts);
	const isOwn = (/** @type {TraceEvent} */ { args }) =>
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

/** @param {TraceEvent} inner @param {TraceEvent} outer */
function isWithin(inner, outer) {
	return (
		inner.tid === outer.tid &&
		inner.ts >= outer.ts &&
		inner.ts <= outer.ts + (outer.dur ?? 0)
	);
}
