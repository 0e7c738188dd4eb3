import type { TimelinePerson, TimelineRecord } from "../core/room-timeline.ts";
import { THRESHOLDS } from "../core/thresholds.ts";
import type { ChartColours } from "./chart-colours.ts";
import { hatch } from "./hatch.ts";
import { ROW_PX } from "./time-layout.ts";

/** Everybody's past, one bin CELL_PX wide and one person ROW_PX high. */
export interface HeatPicture {
	readonly canvas: OffscreenCanvas;
	readonly firstMs: number;
}

export const CELL_PX = 4;
const FULL_PX = ROW_PX - 6;
/** Time spent wholly turned away still shows, unlike time that nothing is known of. */
const LOWEST_PX = 2;
const { binMs } = THRESHOLDS.timeline;

/** Taller is more; hatched could not be read; empty was not there. Null where there is nothing to be drawn. */
export function paintHeat(
	{ bins }: TimelineRecord,
	people: readonly TimelinePerson[],
	colours: ChartColours,
): HeatPicture | null {
	const firstMs = bins[0]?.startMs;
	const lastMs = bins.at(-1)?.startMs;
	if (firstMs === undefined || lastMs === undefined || people.length === 0)
		return null;
	const width = ((lastMs - firstMs) / binMs + 1) * CELL_PX;
	const canvas = new OffscreenCanvas(width, people.length * ROW_PX);
	const ink = canvas.getContext("2d");
	if (!ink) return null;
	const places = new Map(people.map(({ row }, i) => [row, i * ROW_PX]));
	const unread = new Path2D();
	const read = new Path2D();
	for (const { startMs, rows, shares } of bins) {
		const x = ((startMs - firstMs) / binMs) * CELL_PX;
		for (const [i, row] of rows.entries()) {
			const top = places.get(row);
			if (top === undefined) continue;
			const bottom = top + ROW_PX - 3;
			const share = shares[i] ?? null;
			if (share === null) unread.rect(x, bottom - FULL_PX, CELL_PX, FULL_PX);
			else {
				const height = LOWEST_PX + (FULL_PX - LOWEST_PX) * share;
				read.rect(x, bottom - height, CELL_PX, height);
			}
		}
	}
	ink.fillStyle = hatch(ink, colours);
	ink.fill(unread);
	ink.fillStyle = colours.mark;
	ink.fill(read);
	return { canvas, firstMs };
}
