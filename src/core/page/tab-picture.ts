import type { PipelineFailure } from "../base/pipeline-failure.ts";

/**
 * Why a tile can only be read from the picture of the whole tab. "video": Chrome does not hand out the video's
 * picture, because it is protected or from another site. "canvas": the page draws people into a canvas for which
 * the same is true.
 */
export const TAB_PICTURE_REASONS = ["video", "canvas"] as const;
export type TabPictureReason = (typeof TAB_PICTURE_REASONS)[number];

/** The state of the tab's picture, in a tab in which somebody can only be read from it. */
export interface TabPictureNeed {
	readonly people: number;
	readonly reason: TabPictureReason;
	/** "wanted": waits for an open popup to hand it over, with the user's permission. */
	readonly state: "wanted" | "starting" | "running";
	/** Why the last attempt failed or the picture ended; null while all is well. */
	readonly failure: PipelineFailure | null;
}

/** An iframe that looks like a meeting of another site but that Chrome does not let us read yet. */
export interface ClosedPageFrame {
	readonly origin: string;
	/** The origin of the page that shows it, as Chrome tells it; null if Chrome tells none. */
	readonly shownBy: string | null;
}

/** The parts of a meeting that cannot be read without a further permission. */
export interface RoomAccess {
	/** Null where everybody can be read from their own video. */
	readonly tabPicture: TabPictureNeed | null;
	readonly closedPageFrames: readonly ClosedPageFrame[];
}
