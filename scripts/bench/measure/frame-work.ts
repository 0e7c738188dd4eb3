import { mainThreadEvents, type TraceEvent } from "./trace-while.ts";

/**
 * How long each animation frame kept the page's main thread busy, in processor
 * time: all tasks from one frame to the next, whatever they were for.
 * @param events the trace of a page that requests every animation frame
 * @returns milliseconds for each animation frame
 */
export function frameWork(events: readonly TraceEvent[]): number[] {
	const own = mainThreadEvents(events);
	const drawnAt = own
		.filter(({ name }) => name === "FireAnimationFrame")
		.map(({ ts }) => ts)
		.sort((a, b) => a - b);
	const frames = drawnAt.slice(1).map(() => 0);
	for (const { name, ts, tdur = 0 } of own) {
		if (name !== "RunTask") continue;
		// A task that draws begins before its callback, so it still belongs to the frame before.
		const frame = drawnAt.findIndex((at) => at >= ts) - 1;
		if (frame >= 0) frames[frame] = (frames[frame] ?? 0) + tdur / 1_000;
	}
	return frames;
}
