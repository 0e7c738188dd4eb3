import type { PipelineFailure } from "../base/pipeline-failure.ts";

/**
 * Why a tile can only be had from the picture of the whole tab. "video": Chrome
 * hands no picture of it out, since it is protected or from another site.
 * "canvas": the page draws people into a canvas of which that is true.
 */
export const TAB_PICTURE_REASONS = ["video", "canvas"] as const;
export type TabPictureReason = (typeof TAB_PICTURE_REASONS)[number];

/** What is known of the tab's picture in a tab where somebody can only be had from it. */
export interface TabPictureNeed {
	readonly people: number;
	readonly reason: TabPictureReason;
	/** "wanted": an open popup is to hand it over, with the user's permission. */
	readonly state: "wanted" | "starting" | "running";
	/** Of the last trial, or of what ended it; null while all is well. */
	readonly failure: PipelineFailure | null;
}

/** What of a meeting cannot be had without a further permission. */
export interface RoomAccess {
	/** Null where everybody is read from their own video. */
	readonly tabPicture: TabPictureNeed | null;
	/** Origins of frames that look like a meeting and that Chrome lets nobody read yet. */
	readonly closedPageFrames: readonly string[];
}
