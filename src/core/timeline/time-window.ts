/** A stretch of time: the part that a chart shows, or the extent of everything that can be shown. */
export interface TimeWindow {
	readonly fromMs: number;
	readonly toMs: number;
}

const SHORTEST_MS = 120_000;

/** The last `spanMs` of the extent, or all of it where it is shorter; never so short that one bin fills the chart. */
export function latest(extent: TimeWindow, spanMs: number): TimeWindow {
	const span = Math.max(SHORTEST_MS, Math.min(spanMs, spanOf(extent)));
	return { fromMs: extent.toMs - span, toMs: extent.toMs };
}

/** Moves a window by `byMs` (later if positive), never beyond the extent. */
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
 * Shows `factor` times as much time around a moment that keeps its place in the chart.
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

/** Whether the window ends with the extent, and so must move along when new time is added. */
export function isLatest(window: TimeWindow, extent: TimeWindow): boolean {
	return window.toMs >= extent.toMs;
}

export function spanOf({ fromMs, toMs }: TimeWindow): number {
	return toMs - fromMs;
}
