import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { TimelinePoint } from "../../core/timeline/timeline-series.ts";

/** Times in seconds, then the upper edges of the stacked parts, each 0..1 of everybody or null: away, elsewhere, toward the call. */
export type ChartColumns = [
	number[],
	(number | null)[],
	(number | null)[],
	(number | null)[],
];

const BIN_S = THRESHOLDS.timeline.binMs / 1_000;
/** A bin ends this long before the next begins, since uPlot needs rising times. */
const BEFORE_NEXT_S = 0.001;

/** Makes two points of each bin, its start and its end, so that lines are steps and gaps keep their width. */
export function chartColumns(points: readonly TimelinePoint[]): ChartColumns {
	const columns: ChartColumns = [[], [], [], []];
	for (const { startMs, parts, total } of points) {
		const [toward, elsewhere, away] = parts;
		const edge = (people: number) =>
			total > 0 ? Math.min(1, people / total) : null;
		const startS = startMs / 1_000;
		for (const atS of [startS, startS + BIN_S - BEFORE_NEXT_S]) {
			columns[0].push(atS);
			columns[1].push(edge(toward + elsewhere + away));
			columns[2].push(edge(toward + elsewhere));
			columns[3].push(edge(toward));
		}
	}
	return columns;
}
