import { spanOf, type TimeWindow } from "./time-window.ts";
import type { TimelinePoint } from "./timeline-series.ts";

/** A part of a window, with the share of its readable time that counts as attending; null where nothing could be read. */
export interface TimeSlice extends TimeWindow {
	readonly share: number | null;
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
		const read = within.flatMap(({ share }) => share ?? []);
		const sum = read.reduce((total, share) => total + share, 0);
		return {
			fromMs,
			toMs,
			share: read.length > 0 ? sum / read.length : null,
			isThere: within.some(({ total }) => total > 0),
		};
	});
}
