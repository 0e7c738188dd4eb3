import { THRESHOLDS } from "../base/thresholds.ts";
import type { TimelineBin, TimelineRecord } from "./room-timeline.ts";

/** One moment of a chart. Every ten seconds have one, even if nothing is known about them. */
export interface TimelinePoint {
	readonly startMs: number;
	/** Share of the readable people who attend, 0..1; null is a gap, never a zero. */
	readonly share: number | null;
	/**
	 * Least and greatest share of everybody who may attend: if none, or all, of those who could not be read did. Null
	 * where nobody was there, and for one person.
	 */
	readonly between: readonly [number, number] | null;
	readonly readable: number;
	readonly total: number;
}

const { binMs } = THRESHOLDS.timeline;

export function roomPoints({ bins }: TimelineRecord): TimelinePoint[] {
	return pointsOf(bins, ({ startMs, shares }) => {
		const read = shares.flatMap((share) => share ?? []);
		const total = shares.length;
		const readable = read.length;
		const attending = read.reduce((sum, share) => sum + share, 0);
		const highest = attending + total - readable;
		return {
			startMs,
			share: readable > 0 ? attending / readable : null,
			between:
				total > 0 ? [attending / total, Math.min(1, highest / total)] : null,
			readable,
			total,
		};
	});
}

export function personPoints(
	{ bins }: TimelineRecord,
	row: number,
): TimelinePoint[] {
	return pointsOf(bins, ({ startMs, rows, shares }) => {
		const at = rows.indexOf(row);
		const share = shares[at] ?? null;
		const readable = share === null ? 0 : 1;
		return { startMs, share, between: null, readable, total: at < 0 ? 0 : 1 };
	});
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

const NOTHING = { share: null, between: null, readable: 0, total: 0 };

/** Stretches in which nothing could be read. */
export function gapsOf(
	points: readonly TimelinePoint[],
): readonly { readonly fromMs: number; readonly toMs: number }[] {
	const gaps: { fromMs: number; toMs: number }[] = [];
	for (const { startMs, share } of points) {
		if (share !== null) continue;
		const last = gaps.at(-1);
		if (last?.toMs === startMs) last.toMs += binMs;
		else gaps.push({ fromMs: startMs, toMs: startMs + binMs });
	}
	return gaps;
}
