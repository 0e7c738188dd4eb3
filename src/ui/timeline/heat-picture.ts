import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type {
	TimelineBin,
	TimelinePerson,
} from "../../core/timeline/room-timeline.ts";
import { type ChartColours, hatch } from "./chart-colours.ts";
import { ROW_PX } from "./time-layout.ts";

/** Everybody's past, one bin CELL_PX wide and one person ROW_PX high. */
export interface HeatPicture {
	readonly canvas: OffscreenCanvas;
	readonly firstMs: number;
	/** The last bin that is painted. */
	readonly lastMs: number;
	readonly people: readonly TimelinePerson[];
	readonly colours: ChartColours;
}

export const CELL_PX = 4;
const FULL_PX = ROW_PX - 6;
/** Time spent wholly turned away still shows, unlike time that nothing is known of. */
const LOWEST_PX = 2;
const { binMs } = THRESHOLDS.timeline;
/** Room for half an hour more, before all of it is painted anew. */
const SPARE_BINS = 180;

/**
 * Taller is more; hatched could not be read; empty was not there. Goes on in
 * the picture before, where only bins were added. Null where there is nothing to be drawn.
 */
export function paintHeat(
	bins: readonly TimelineBin[],
	people: readonly TimelinePerson[],
	colours: ChartColours,
	before: HeatPicture | null,
): HeatPicture | null {
	const lastMs = bins.at(-1)?.startMs;
	const picture =
		before && mayGoOn(before, bins, people, colours)
			? before
			: emptyPicture(bins, people, colours);
	const ink = picture?.canvas.getContext("2d");
	if (!picture || !ink || lastMs === undefined) return null;
	const fresh = bins.filter(({ startMs }) => startMs > picture.lastMs);
	paintBins(ink, fresh, picture);
	return { ...picture, lastMs };
}

function mayGoOn(
	{ canvas, firstMs, lastMs, ...before }: HeatPicture,
	bins: readonly TimelineBin[],
	people: readonly TimelinePerson[],
	colours: ChartColours,
): boolean {
	const endMs = bins.at(-1)?.startMs ?? 0;
	return (
		before.people === people &&
		before.colours === colours &&
		bins.some(({ startMs }) => startMs === lastMs) &&
		((endMs - firstMs) / binMs + 1) * CELL_PX <= canvas.width
	);
}

function emptyPicture(
	bins: readonly TimelineBin[],
	people: readonly TimelinePerson[],
	colours: ChartColours,
): HeatPicture | null {
	const firstMs = bins[0]?.startMs;
	const lastMs = bins.at(-1)?.startMs;
	if (firstMs === undefined || lastMs === undefined || people.length === 0)
		return null;
	const binCount = (lastMs - firstMs) / binMs + 1;
	const canvas = new OffscreenCanvas(
		(binCount + SPARE_BINS) * CELL_PX,
		people.length * ROW_PX,
	);
	return { canvas, firstMs, lastMs: -Infinity, people, colours };
}

function paintBins(
	ink: OffscreenCanvasRenderingContext2D,
	bins: readonly TimelineBin[],
	{ firstMs, people, colours }: HeatPicture,
): void {
	const places = new Map(people.map(({ row }, i) => [row, i * ROW_PX]));
	const unread = hatch(ink, colours);
	for (const { startMs, rows, shares } of bins) {
		const x = ((startMs - firstMs) / binMs) * CELL_PX;
		for (const [i, row] of rows.entries()) {
			const top = places.get(row);
			if (top === undefined) continue;
			const bottom = top + ROW_PX - 3;
			const share = shares[i] ?? null;
			const height = share === null ? FULL_PX : barPx(share);
			ink.fillStyle = share === null ? unread : colours.mark;
			// Not one path for all: thousands of parts in one take three times as long.
			ink.fillRect(x, bottom - height, CELL_PX, height);
		}
	}
}

/** In whole pixels, which are painted fastest. */
function barPx(share: number): number {
	return Math.round(LOWEST_PX + (FULL_PX - LOWEST_PX) * share);
}
