import { NOTHING_KNOWN, type Site } from "./site.ts";

/** The markup of Daily's React components; whether Daily's own page has it is unknown. */
export const DAILY: Site = {
	...NOTHING_KNOWN,
	id: "daily",
	hosts: ["*.daily.co"],
	marks: [
		{
			select: "video[data-session-id][data-video-type]",
			asOf: "2026",
			certainty: "high",
		},
	],
	key: [
		{
			select: "video[data-session-id]",
			attribute: "data-session-id",
			asOf: "2026",
			certainty: "low",
		},
	],
	self: [{ select: "video[data-local=true]", asOf: "2026", certainty: "low" }],
	share: [
		{
			select: "video[data-video-type=screenVideo]",
			asOf: "2026",
			certainty: "low",
		},
	],
};
