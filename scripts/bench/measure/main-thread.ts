import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession } from "playwright-core";
import {
	mainThreadEvents,
	type TraceEvent,
	traceWhile,
} from "./trace-while.ts";

export interface MainThread {
	/** Share of the time in which the main thread ran tasks that involve the content script; such tasks count whole. */
	contentScriptShare: number;
	/** Elapsed time, which is how long the page had to wait. */
	longestContentScriptTaskMs: number;
	/** Processor time, which is how long the page would wait on a machine without other work. */
	longestContentScriptTaskCpuMs: number;
	contentScriptTasksOver8Ms: number;
	contentScriptTasks: number;
	/** Length of the trace. */
	seconds: number;
}

const LONG_MS = 8;
const CALLS = new Set(["FunctionCall", "EvaluateScript"]);

/**
 * Traces the page's main thread. Tracing slows the browser, so processor time
 * must not be measured meanwhile.
 * @param session a session of the page
 */
export async function traceMainThread(
	session: CDPSession,
	seconds: number,
	extensionOrigin: string,
): Promise<MainThread> {
	const events = await traceWhile(session, () => sleep(seconds * 1_000));
	return mainThreadIn(events, seconds, extensionOrigin);
}

/**
 * @param events a page's trace
 * @throws if the trace does not name the page's process
 */
export function mainThreadIn(
	events: readonly TraceEvent[],
	seconds: number,
	extensionOrigin: string,
): MainThread {
	const own = mainThreadEvents(events);
	const callsAt = own
		.filter(
			({ name, args }) =>
				CALLS.has(name) && args.data?.url?.startsWith(extensionOrigin),
		)
		.map(({ ts }) => ts)
		.sort((a, b) => a - b);
	const tasks = own.filter(
		({ name, ph, ts, dur = 0 }) =>
			name === "RunTask" &&
			ph === "X" &&
			callsAt.some((at) => at >= ts && at <= ts + dur),
	);
	const totalUs = tasks.reduce((sum, { dur = 0 }) => sum + dur, 0);
	return {
		contentScriptShare: totalUs / 1e6 / seconds,
		longestContentScriptTaskMs: longestMs(tasks.map(({ dur }) => dur)),
		longestContentScriptTaskCpuMs: longestMs(tasks.map(({ tdur }) => tdur)),
		contentScriptTasksOver8Ms: tasks.filter(
			({ dur = 0 }) => dur > LONG_MS * 1_000,
		).length,
		contentScriptTasks: tasks.length,
		seconds,
	};
}

function longestMs(durationsUs: readonly (number | undefined)[]) {
	return Math.max(0, ...durationsUs.map((us = 0) => us / 1_000));
}
