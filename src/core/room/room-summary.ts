import type { EngineStatus } from "../base/engine-status.ts";
import type { PipelineFailure } from "../base/pipeline-failure.ts";
import type { PageCheck } from "../page/page-check.ts";
import type { RoomAccess } from "../page/tab-picture.ts";
import type { IgnoredVideos } from "../page/tile.ts";
import type { ParticipantSummary } from "../participant/participant-summary.ts";
import type { AskedInChat } from "./asked-in-chat.ts";
import type { AudienceSummary } from "./audience.ts";
import type { RoomAttention } from "./room-attention.ts";
import type { GestureCounts } from "./room-reading.ts";

/** Everything the popup shows of one meeting tab; published once a second. */
export interface RoomSummary {
	readonly tabId: number;
	readonly atMs: number;
	/** Page frames of the tab whose content script is connected now; 0 means that the page does not answer. */
	readonly connectedPageFrames: number;
	/** Since when `connectedPageFrames` has been 0; null while it is not. */
	readonly silentSinceMs: number | null;
	/** Since when a connected page frame has owed us pictures without sending anything, as one that is frozen or hangs; null while all of them answer. */
	readonly unansweredSinceMs: number | null;
	/** Why the last search of one of the page frames failed; null while all can be searched. */
	readonly pageFailure: PipelineFailure | null;
	readonly status: EngineStatus;
	/** In the order in which the page shows them. */
	readonly participants: readonly ParticipantSummary[];
	/** How many people have joined since the user told the others that they are read. */
	readonly joinedSinceTold: number;
	readonly askedInChat: AskedInChat;
	readonly attention: RoomAttention;
	/** Null in a meeting. Of an audience nobody is told apart where it is shown, so that `participants` is empty there. */
	readonly audience: AudienceSummary | null;
	/** Minimum group size: numbers about the group need this many readable people. */
	readonly groupSize: number;
	/** Whether the class writes, so that head down counts as toward the call. */
	readonly notesExpected: boolean;
	/** Whether the user wants nobody to be named, as on a screen that others see. */
	readonly areNamesHidden: boolean;
	/** Counts since the start for the whole room, never for one person. */
	readonly gestures: GestureCounts;
	readonly pace: PaceSummary;
	readonly ignored: IgnoredVideos;
	/** Merged over all page frames; null before the first pass. */
	readonly check: PageCheck | null;
	readonly access: RoomAccess;
	readonly frames: FrameCounts;
	/** From the capture of a frame to its signal, over the last few hundred frames; null before the first. */
	readonly latencyMs: { readonly p50: number; readonly p95: number } | null;
}

/** How often each person is looked at on average, and what prevents more looks. */
export interface PaceSummary {
	readonly limitedBy: Limit;
	/** Null where there is nobody to look at. */
	readonly looksPerSecond: number | null;
	/** The longest that anybody waits for the next look; null where there is nobody to look at. */
	readonly longestWaitMs: number | null;
	/** How many times as long as usual a look takes on this computer, while that is a lot longer; else null. */
	readonly slowdown: number | null;
	/** How many milliseconds the page takes to hand out a picture, while that is a lot and the computer is as fast as usual; else null. */
	readonly slowPageMs: number | null;
}

/** Counts since the start. asked = received + dropped + those in flight; analysed <= received. */
export interface FrameCounts {
	readonly asked: number;
	readonly received: number;
	readonly analysed: number;
	readonly dropped: number;
}

/**
 * The limit on how often people are looked at. "nothing": everybody is looked at as often as desired. "pace": less
 * often, so that the share that the user chose is kept. "machine": the computer is so slow, or there are so many
 * people, that even looking at everybody as rarely as we may takes more than that share. "page": so does it because
 * a page is slow to hand out its pictures.
 */
export type Limit = "nothing" | "pace" | "machine" | "page";
