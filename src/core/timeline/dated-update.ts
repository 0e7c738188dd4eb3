import { type DateMove, dateOf } from "../base/clock-track.ts";
import type { Marker } from "./marker.ts";
import type { TimelineBin } from "./room-timeline.ts";
import type { TimelineUpdate } from "./timeline-update.ts";

/** An update with dates in place of room times. */
export function datedUpdate(
	update: TimelineUpdate,
	moves: readonly DateMove[],
): TimelineUpdate {
	if (moves.length === 0) return update;
	switch (update.kind) {
		case "whole":
			return {
				...update,
				bins: datedBins(update.bins, moves),
				markers: datedMarkers(update.markers, moves),
				cue: update.cue && dated(update.cue, moves),
			};
		case "bins":
			return { ...update, bins: datedBins(update.bins, moves) };
		case "markers":
			return { ...update, markers: datedMarkers(update.markers, moves) };
		case "cue":
			return { ...update, cue: update.cue && dated(update.cue, moves) };
	}
}

/** In order of time, as before: nobody marks a moment while the computer sleeps, so no marker passes another. */
export function datedMarkers(
	markers: readonly Marker[],
	moves: readonly DateMove[],
): readonly Marker[] {
	return moves.length === 0
		? markers
		: markers.map((marker) => dated(marker, moves));
}

function dated<T extends { readonly atMs: number }>(
	one: T,
	moves: readonly DateMove[],
): T {
	return { ...one, atMs: dateOf(moves, one.atMs) };
}

/** Where a gap has closed again, two bins may be of the same ten seconds; a chart takes only the first. */
function datedBins(
	bins: readonly TimelineBin[],
	moves: readonly DateMove[],
): readonly TimelineBin[] {
	let lastMs = Number.NEGATIVE_INFINITY;
	return bins.flatMap((bin) => {
		const startMs = dateOf(moves, bin.startMs);
		if (startMs <= lastMs) return [];
		lastMs = startMs;
		return [{ ...bin, startMs }];
	});
}
