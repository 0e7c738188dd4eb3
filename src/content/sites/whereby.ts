import { NOTHING_KNOWN, type Site } from "./site.ts";

/** Plain videos, the own one mirrored by an inline style; nothing of the tiles is known. */
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
