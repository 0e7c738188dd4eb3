import type { CountedBin } from "../core/session/marked-stretches.ts";
import {
	isRead,
	type TimelinePoint,
} from "../core/timeline/timeline-series.ts";

/** A chart's points as the report by marker counts them. */
export function countedBins(
	points: readonly TimelinePoint[],
): readonly CountedBin[] {
	return points.map((point) => {
		const [toward, elsewhere, away] = point.parts;
		const isTold = !point.isTooFew && isRead(point);
		return {
			startMs: point.startMs,
			people: point.total,
			readable: toward + elsewhere + away,
			toward: isTold ? toward : null,
			away: isTold ? away : null,
		};
	});
}
