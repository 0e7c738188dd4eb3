import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type {
	TimelineBin,
	TimelinePerson,
} from "../../core/timeline/room-timeline.ts";
import { type ChartColours, hatch } from "./chart-colours.ts";
import { ROW_PX } from "./time-layout.ts";

/** Everybody's past: each bin is CELL_PX wide, and each person ROW_PX high. */
export interface HeatPicture {
	readonly canvas: OffscreenCanvas;
	readonly firstMs: number;
	/** When the last bin that is painted begins. */
	readonly lastMs: number;
	readonly people: readonly TimelinePerson[];
	readonly colours: ChartColours;
}

export const CELL_PX = 4;
const FULL_PX = ROW_PX - 6;
/** Time spent wholly away still shows, unlike time when the person was not there. */
const LOWEST_PX = 2;
const { binMs } = THRESHOLDS.timeline;
/** Space for another half hour, before the whole picture is painted again. */
const SPARE_BINS = 180;

/**
 * Paints the bins: solid is time toward the call, tinted on top of it time
 * elsewhere at the desk, hatched is time that could not be read, and an empty
 * cell is time when the person was not there.
 * Continues the picture before if only bins were added. Null where there is
 * nothing to draw.
 */
export function paintHeat(
	bins: readonly TimelineBin[],
	people: readonly TimelinePerson[],
	colours: ChartColours,
	before: HeatPicture | null,
): HeatPicture | null {
	const lastMs = bins.at(-1)?.startMs;
	const picture =
		before && canContinue(before, bins, people, colours)
			? before
			: emptyPicture(bins, people, colours);
	const ink = picture?.canvas.getContext("2d");
	if (!picture || !ink || lastMs === undefined) return null;
	const fresh = bins.filter(({ startMs }) => startMs > picture.lastMs);
	paintBins(ink, fresh, picture);
	return { ...picture, lastMs };
}

function canContinue(
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
		// After the computer's date was set back, all bins are earlier.
		bins.every(({ startMs }) => startMs >= firstMs) &&
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
	const topByRow = new Map(people.map(({ row }, i) => [row, i * ROW_PX]));
	const gapFill = hatch(ink, colours);
	for (const { startMs, rows, parts } of bins) {
		const x = ((startMs - firstMs) / binMs) * CELL_PX;
		for (const [i, row] of rows.entries()) {
			const top = topByRow.get(row);
			if (top === undefined) continue;
			const bottom = top + ROW_PX - 3;
			const [toward, elsewhere, away] = parts[i] ?? [0, 0, 0];
			const isKnown = toward + elsewhere + away >= 0.5;
			const height = isKnown ? barPx(toward) : FULL_PX;
			ink.fillStyle = isKnown ? colours.mark : gapFill;
			// Bars do not share a path: thousands of parts in one path take three times as long.
			ink.fillRect(x, bottom - height, CELL_PX, height);
			if (!isKnown || elsewhere === 0) continue;
			const beside = barPx(toward + elsewhere) - height;
			ink.fillStyle = colours.band;
			ink.fillRect(x, bottom - height - beside, CELL_PX, beside);
		}
	}
}

/** The height of a bar, in whole pixels, since those are painted fastest. */
function barPx(share: number): number {
	return Math.round(LOWEST_PX + (FULL_PX - LOWEST_PX) * share);
}
