import type { Cue } from "../room/cues.ts";
import type { Marker } from "./marker.ts";
import {
	keepRecent,
	type TimelineBin,
	type TimelineRecord,
} from "./room-timeline.ts";

/** All that is known of a session's past. */
export interface TimelineView extends TimelineRecord {
	/** In the order of time. */
	readonly markers: readonly Marker[];
	readonly cue: Cue | null;
}

/** The whole at first (and where it was rewritten), then only what is new. */
export type TimelineUpdate =
	| ({ readonly kind: "whole" } & TimelineView)
	| {
			readonly kind: "bins";
			/** Everybody whom any kept bin tells of. */
			readonly people: TimelineRecord["people"];
			readonly bins: readonly TimelineBin[];
	  }
	| { readonly kind: "markers"; readonly markers: readonly Marker[] }
	| { readonly kind: "cue"; readonly cue: Cue | null };

/** Null for as long as the whole has not been heard. */
export function applyUpdate(
	before: TimelineView | null,
	news: TimelineUpdate,
): TimelineView | null {
	if (news.kind === "whole") {
		const { people, bins, markers, cue } = news;
		return { people, bins, markers, cue };
	}
	if (!before) return null;
	switch (news.kind) {
		case "bins":
			return {
				...before,
				people: news.people,
				bins: keepRecent([...before.bins, ...news.bins]),
			};
		case "markers":
			return { ...before, markers: news.markers };
		case "cue":
			return { ...before, cue: news.cue };
	}
}
