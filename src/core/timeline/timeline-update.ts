import type { Cue } from "../room/cues.ts";
import type { Marker } from "./marker.ts";
import {
	keepRecent,
	type TimelineBin,
	type TimelineRecord,
} from "./room-timeline.ts";

/** Everything that is known about a session's past. */
export interface TimelineView extends TimelineRecord {
	/** In order of time. */
	readonly markers: readonly Marker[];
	readonly cue: Cue | null;
}

/** The whole timeline at first and after it was rewritten, then only what is new. */
export type TimelineUpdate =
	| ({ readonly kind: "whole" } & TimelineView)
	| {
			readonly kind: "bins";
			/** Everybody who appears in any kept bin. */
			readonly people: TimelineRecord["people"];
			readonly bins: readonly TimelineBin[];
	  }
	| { readonly kind: "markers"; readonly markers: readonly Marker[] }
	| { readonly kind: "cue"; readonly cue: Cue | null };

/** Null until the whole timeline has been received. */
export function applyUpdate(
	before: TimelineView | null,
	update: TimelineUpdate,
): TimelineView | null {
	if (update.kind === "whole") {
		const { people, bins, markers, cue } = update;
		return { people, bins, markers, cue };
	}
	if (!before) return null;
	switch (update.kind) {
		case "bins":
			return {
				...before,
				people: update.people,
				bins: keepRecent([...before.bins, ...update.bins]),
			};
		case "markers":
			return { ...before, markers: update.markers };
		case "cue":
			return { ...before, cue: update.cue };
	}
}
