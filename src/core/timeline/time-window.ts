/** A stretch of time: what a chart shows, or all that there is to be shown. */
export interface TimeWindow {
	readonly fromMs: number;
	readonly toMs: number;
}

const SHORTEST_MS = 120_000;

/** The last `spanMs` of what there is; the whole of it where there is less, and never so little that one bin fills the chart. */
export function latest(extent: TimeWindow, spanMs: number): TimeWindow {
	const span = Math.max(SHORTEST_MS, Math.min(spanMs, spanOf(extent)));
	return { fromMs: extent.toMs - span, toMs: extent.toMs };
}

/** Moved by so much, later times in the positive; never beyond what there is. */
export function pan(
	{ fromMs, toMs }: TimeWindow,
	byMs: number,
	extent: TimeWindow,
): TimeWindow {
	const span = toMs - fromMs;
	const end = Math.min(
		extent.toMs,
		Math.max(toMs + byMs, Math.min(extent.toMs, extent.fromMs + span)),
	);
	return { fromMs: end - span, toMs: end };
}

/**
 * So many times as much time around a moment that stays in its place.
 * @param factor above 1 shows more time
 */
export function zoom(
	window: TimeWindow,
	factor: number,
	aroundMs: number,
	extent: TimeWindow,
): TimeWindow {
	const most = Math.max(SHORTEST_MS, spanOf(extent));
	const span = Math.min(most, Math.max(SHORTEST_MS, spanOf(window) * factor));
	const before = (aroundMs - window.fromMs) * (span / spanOf(window));
	const fromMs = aroundMs - before;
	return pan({ fromMs, toMs: fromMs + span }, 0, extent);
}

/** Whether new time is to move what is shown along. */
export function isLatest(window: TimeWindow, extent: TimeWindow): boolean {
	return window.toMs >= extent.toMs;
}

export function spanOf({ fromMs, toMs }: TimeWindow): number {
	return toMs - fromMs;
}
