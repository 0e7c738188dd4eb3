import { THRESHOLDS } from "../base/thresholds.ts";
import type {
	TimelineBin,
	TimelineRecord,
	TimeParts,
} from "./room-timeline.ts";

/** One moment of a chart. Every ten seconds have one, even if nothing is known about them. */
export interface TimelinePoint {
	readonly startMs: number;
	/** People (or parts of one) toward the call, elsewhere at the desk and away; the rest of `total` could not be read. */
	readonly parts: TimeParts;
	/** Share toward the call in those toward it and away from it, 0..1; null is a gap, never a zero. */
	readonly share: number | null;
	/**
	 * Least and greatest share toward the call: if none, or all, of those who could not be read were. Null where nobody
	 * was there, and for one person.
	 */
	readonly between: readonly [number, number] | null;
	readonly total: number;
	/** Whether fewer people were in clear view than the group size asks for, so that nothing is said of the room. */
	readonly isTooFew: boolean;
}

const { binMs } = THRESHOLDS.timeline;

/** The room's past, without whoever runs this, and without what fewer than `groupSize` people in clear view did. */
export function roomPoints(
	{ people, bins }: TimelineRecord,
	groupSize: number,
): TimelinePoint[] {
	const own = new Set(
		people.filter(({ isSelf }) => isSelf).map(({ row }) => row),
	);
	return pointsOf(bins, ({ startMs, rows, parts: all }) => {
		const parts = all.filter((_, i) => !own.has(rows[i] ?? -1));
		const sum = (index: 0 | 1 | 2) =>
			parts.reduce((total, one) => total + one[index], 0);
		const [toward, elsewhere, away] = [sum(0), sum(1), sum(2)];
		const total = parts.length;
		const read = parts.filter((one) => one.some((part) => part > 0)).length;
		if (read > 0 && read < groupSize)
			return { ...NOTHING, startMs, total, isTooFew: true };
		const most = Math.max(toward + away, total - elsewhere);
		return {
			startMs,
			parts: [toward, elsewhere, away],
			share: shareOf(toward, away),
			between:
				most > 0
					? [toward / most, Math.max(0, Math.min(1, (most - away) / most))]
					: null,
			total,
			isTooFew: false,
		};
	});
}

export function personPoints(
	{ bins }: TimelineRecord,
	row: number,
): TimelinePoint[] {
	return pointsOf(bins, ({ startMs, rows, parts }) => {
		const at = rows.indexOf(row);
		const own = parts[at] ?? NO_PARTS;
		return {
			startMs,
			parts: own,
			share: shareOf(own[0], own[2]),
			between: null,
			total: at < 0 ? 0 : 1,
			isTooFew: false,
		};
	});
}

function shareOf(toward: number, away: number): number | null {
	return toward + away > 0 ? toward / (toward + away) : null;
}

/** Whether anything could be read. */
export function isRead({ parts }: Pick<TimelinePoint, "parts">): boolean {
	return parts.some((part) => part > 0);
}

/** @returns one point for every ten seconds from the first bin to the last */
function pointsOf(
	bins: readonly TimelineBin[],
	pointOf: (bin: TimelineBin) => TimelinePoint,
): TimelinePoint[] {
	const points: TimelinePoint[] = [];
	for (const bin of bins) {
		const last = points.at(-1);
		for (
			let startMs = last ? last.startMs + binMs : bin.startMs;
			startMs < bin.startMs;
			startMs += binMs
		)
			points.push({ ...NOTHING, startMs });
		points.push(pointOf(bin));
	}
	return points;
}

const NO_PARTS: TimeParts = [0, 0, 0];
const NOTHING = {
	parts: NO_PARTS,
	share: null,
	between: null,
	total: 0,
	isTooFew: false,
};

/** Stretches in which nothing could be read. */
export function gapsOf(
	points: readonly TimelinePoint[],
): readonly { readonly fromMs: number; readonly toMs: number }[] {
	const gaps: { fromMs: number; toMs: number }[] = [];
	for (const point of points) {
		const { startMs } = point;
		if (isRead(point)) continue;
		const last = gaps.at(-1);
		if (last?.toMs === startMs) last.toMs += binMs;
		else gaps.push({ fromMs: startMs, toMs: startMs + binMs });
	}
	return gaps;
}
