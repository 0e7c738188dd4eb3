import { THRESHOLDS } from "../base/thresholds.ts";
import type { Marker } from "../timeline/marker.ts";

/** Ten seconds of a room, as a report by marker needs them: mean numbers of people. */
export interface CountedBin {
	readonly startMs: number;
	readonly people: number;
	/** In clear view. */
	readonly readable: number;
	/** Null where too few were in clear view. */
	readonly toward: number | null;
	readonly away: number | null;
}

/** The time from one marker to the next, and how the room was in it. */
export interface MarkedStretch {
	/** Null for the time before the first one. */
	readonly marker: Marker | null;
	readonly fromMs: number;
	readonly toMs: number;
	/** The mean number of people, in whole ones; null where nobody was seen. */
	readonly people: number | null;
	/** How many of those in clear view were toward the front, on average; null where too few were in clear view for most of the time. */
	readonly told: { readonly toward: number; readonly of: number } | null;
	readonly trend: "rising" | "steady" | "falling" | "unknown";
}

/** Divides a room's time at its markers. A marker that no bin follows has a stretch without figures. */
export function markedStretches(
	bins: readonly CountedBin[],
	markers: readonly Marker[],
): readonly MarkedStretch[] {
	const first = bins[0];
	const last = bins.at(-1);
	if (!first || !last) return [];
	const endMs = last.startMs + BIN_MS;
	const inOrder = markers.toSorted((one, other) => one.atMs - other.atMs);
	const starts = [
		{ marker: null, fromMs: first.startMs },
		...inOrder.map((marker) => ({ marker, fromMs: marker.atMs })),
	];
	return starts.flatMap(({ marker, fromMs }, i) => {
		const toMs = starts[i + 1]?.fromMs ?? Math.max(endMs, fromMs);
		const within = bins.filter(
			({ startMs }) =>
				startMs + BIN_MS / 2 >= fromMs && startMs + BIN_MS / 2 < toMs,
		);
		// Nothing is said of the moments before the first marker.
		if (!marker && within.length === 0) return [];
		return [{ marker, fromMs, toMs, ...figuresOf(within) }];
	});
}

const BIN_MS = THRESHOLDS.timeline.binMs;

function figuresOf(
	bins: readonly CountedBin[],
): Pick<MarkedStretch, "people" | "told" | "trend"> {
	const seen = bins.filter(({ people }) => people > 0);
	const told = bins.filter(({ toward }) => toward !== null);
	const isTold = told.length > 0 && told.length * 2 >= seen.length;
	return {
		people: seen.length > 0 ? Math.round(meanOf(seen, "people")) : null,
		told: isTold ? toldOf(told) : null,
		trend: isTold ? trendOf(told) : "unknown",
	};
}

/** Whole people, of whom no more are toward the front than are in clear view. */
function toldOf(bins: readonly CountedBin[]): MarkedStretch["told"] {
	const of = Math.round(meanOf(bins, "readable"));
	return { toward: Math.min(of, Math.round(meanOf(bins, "toward"))), of };
}

/** A minute: shorter stretches say nothing of a trend. */
const LEAST_BINS = 6;

/** The second half of a stretch compared with the first, by the same limit as the room's last minute. */
function trendOf(bins: readonly CountedBin[]): MarkedStretch["trend"] {
	if (bins.length < LEAST_BINS) return "unknown";
	const half = Math.floor(bins.length / 2);
	const before = shareOf(bins.slice(0, half));
	const after = shareOf(bins.slice(half));
	if (before === null || after === null) return "unknown";
	const { changeShare } = THRESHOLDS.roomAttention;
	if (after - before >= changeShare) return "rising";
	return before - after >= changeShare ? "falling" : "steady";
}

function shareOf(bins: readonly CountedBin[]): number | null {
	const toward = sumOf(bins, "toward");
	const judged = toward + sumOf(bins, "away");
	return judged > 0 ? toward / judged : null;
}

type Figure = "people" | "readable" | "toward" | "away";

function sumOf(bins: readonly CountedBin[], figure: Figure): number {
	return bins.reduce((sum, bin) => sum + (bin[figure] ?? 0), 0);
}

function meanOf(bins: readonly CountedBin[], figure: Figure): number {
	return sumOf(bins, figure) / bins.length;
}
