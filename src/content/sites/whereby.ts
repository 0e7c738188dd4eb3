import { NOTHING_KNOWN, type Site } from "./site.ts";

/** Plain videos; an inline style mirrors the user's own. Nothing is known about the tiles. */
export const WHEREBY: Site = {
	...NOTHING_KNOWN,
	id: "whereby",
	hosts: ["*.whereby.com"],
	self: [
		{
			select: "video[style*='scaleX(-1)']",
			asOf: "undated",
			certainty: "medium",
		},
	],
};
