import type { PageCheck } from "../../src/core/page/page-check.ts";
import { NO_IGNORED_VIDEOS } from "./no-ignored-videos.ts";

/** The check of a page of an unknown site on which nothing was found. */
export function aPageCheck(overrides: Partial<PageCheck> = {}): PageCheck {
	return {
		site: null,
		siteBy: null,
		tiles: {
			live: 0,
			"camera-off": 0,
			"off-screen": 0,
			stalled: 0,
			unreadable: 0,
		},
		ignored: NO_IGNORED_VIDEOS,
		names: { site: 0, page: 0, numbered: 0 },
		rules: [],
		hasChanged: false,
		structure: [],
		...overrides,
	};
}
