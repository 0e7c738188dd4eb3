import type { EngineStatus } from "../base/engine-status.ts";
import type { PageCheck } from "../page/page-check.ts";
import type { RoomAccess } from "../page/tab-picture.ts";
import type { IgnoredVideos } from "../page/tile.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";
import type { RoomAttention } from "./room-attention.ts";
import type { GestureCounts } from "./room-reading.ts";

/** Everything the popup shows of one meeting tab; published once a second. */
export interface RoomSummary {
	readonly tabId: number;
	readonly atMs: number;
	/** Browser frames of the tab whose content script is connected now; 0 means that the page cannot be heard. */
	readonly connectedPageFrames: number;
	/** Since when that has been 0; null while it is not. */
	readonly silentSinceMs: number | null;
	readonly status: EngineStatus;
	/** In the order in which the page shows them. */
	readonly participants: readonly ParticipantSummary[];
	readonly attention: RoomAttention;
	/** A number of the group needs so many readable people. */
	readonly groupSize: number;
	/** Since the start, of all together: never told of a person. */
	readonly gestures: GestureCounts;
	readonly pace: PaceSummary;
	readonly ignored: IgnoredVideos;
	/** Of all browser frames together; null before the first pass. */
	readonly check: PageCheck | null;
	readonly access: RoomAccess;
	readonly frames: FrameCounts;
	/** From the capture of a frame to its signal, over the last few hundred frames; null before the first. */
	readonly latencyMs: { readonly p50: number; readonly p95: number } | null;
}

/** How often each person is looked at on average, and what keeps it from being more often. */
export interface PaceSummary {
	readonly limitedBy: Limit;
	/** Null where there is nobody to look at. */
	readonly looksPerSecond: number | null;
	/** The longest that anybody waits for the next look; null like the above. */
	readonly longestWaitMs: number | null;
	/** How many times as long as usual on this computer a look takes, while that is a lot longer; else null. */
	readonly slowdown: number | null;
}

/** Since the start. asked = received + dropped + those in flight; analysed <= received. */
export interface FrameCounts {
	readonly asked: number;
	readonly received: number;
	readonly analysed: number;
	readonly dropped: number;
}

/**
 * "nothing": everybody as often as wished. "pace": less often, so that the
 * share the user set is kept. "machine": so slow, or so many, that even the
 * rarest everybody can be read takes more than that share.
 */
export type Limit = "nothing" | "pace" | "machine";
