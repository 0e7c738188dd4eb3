import type { IgnoredVideos } from "../../src/core/page/tile.ts";

export const NO_IGNORED_VIDEOS: IgnoredVideos = {
	screenShares: 0,
	duplicates: 0,
	tooSmall: 0,
};
