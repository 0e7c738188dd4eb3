import type { TimeParts } from "./room-timeline.ts";
import { spanOf, type TimeWindow } from "./time-window.ts";
import { isRead, type TimelinePoint } from "./timeline-series.ts";

/** A part of a window, and how its time was spent; null where nothing could be read. */
export interface TimeSlice extends TimeWindow {
	readonly parts: TimeParts | null;
	/** Whether anybody was there. */
	readonly isThere: boolean;
}

/** Divides a window into `count` equal parts. */
export function slicesOf(
	points: readonly TimelinePoint[],
	window: TimeWindow,
	count: number,
): TimeSlice[] {
	const sliceMs = spanOf(window) / count;
	return Array.from({ length: count }, (_, i) => {
		const fromMs = window.fromMs + i * sliceMs;
		const toMs = fromMs + sliceMs;
		const within = points.filter(
			({ startMs }) => startMs >= fromMs && startMs < toMs,
		);
		const read = within.filter(isRead);
		const mean = (index: 0 | 1 | 2) =>
			read.reduce((sum, { parts }) => sum + parts[index], 0) / read.length;
		return {
			fromMs,
			toMs,
			parts: read.length > 0 ? [mean(0), mean(1), mean(2)] : null,
			isThere: within.some(({ total }) => total > 0),
		};
	});
}
