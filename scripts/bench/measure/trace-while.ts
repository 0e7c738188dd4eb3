import type { CDPSession } from "playwright-core";

/** Times are in microseconds; `tdur` is processor time. */
export interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args: {
		name?: string;
		data?: {
			url?: string;
			frames?: { processId?: number; isOutermostMainFrame?: boolean }[];
		};
	};
}

const CATEGORIES = [
	"devtools.timeline",
	"disabled-by-default-devtools.timeline",
];

/**
 * The browser's trace of its own work while `work` ran. Tracing slows the
 * browser, so processor time must not be measured meanwhile.
 * @param session a session of the page
 */
export async function traceWhile(
	session: CDPSession,
	work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
	const events: TraceEvent[] = [];
	const collect = ({ value }: { value: unknown[] }) => {
		for (const event of value) events.push(event as TraceEvent);
	};
	session.on("Tracing.dataCollected", collect);
	const complete = new Promise((resolve) =>
		session.once("Tracing.tracingComplete", resolve),
	);
	await session.send("Tracing.start", {
		transferMode: "ReportEvents",
		traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
	});
	await work();
	await session.send("Tracing.end");
	await complete;
	session.off("Tracing.dataCollected", collect);
	return events;
}

/**
 * @param events a page's trace
 * @returns the events of the page's main thread
 * @throws if the trace does not name the page's process
 */
export function mainThreadEvents(events: readonly TraceEvent[]): TraceEvent[] {
	const pid = events
		.find(({ name }) => name === "TracingStartedInBrowser")
		?.args.data?.frames?.find((frame) => frame.isOutermostMainFrame)?.processId;
	const thread = events.find(
		(event) =>
			event.name === "thread_name" &&
			event.pid === pid &&
			event.args.name === "CrRendererMain",
	);
	if (!thread) throw new Error("The trace names no main thread of the page.");
	return events.filter((one) => one.pid === pid && one.tid === thread.tid);
}
