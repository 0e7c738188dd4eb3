import { NOTHING_KNOWN, type Site } from "./site.ts";

/** On any host. A camera and a shared screen look the same and have the same name, so the page does not tell them apart. */
export const GALENE: Site = {
	...NOTHING_KNOWN,
	id: "galene",
	marks: [{ select: "#peers > .peer", asOf: "2026-07-26", certainty: "high" }],
	tile: [
		{ select: "#peers > .peer", asOf: "2026-07-26", certainty: "high" },
		{ select: ".peer[id^=peer-]", asOf: "2026-07-26", certainty: "high" },
	],
	key: [
		{
			select: ".peer[id^=peer-]",
			attribute: "id",
			asOf: "2026-07-26",
			certainty: "high",
		},
	],
	name: [
		{ select: ".label[id^=label-]", asOf: "2026-07-26", certainty: "high" },
	],
	self: [
		{ select: "video.mirror", asOf: "2026-07-26", certainty: "high" },
		// Other people's videos have sound.
		{
			select: "video.media",
			isMuted: true,
			asOf: "2026-07-26",
			certainty: "high",
		},
	],
	// A message of the page itself has no name, and the next one of a person has theirs again.
	chat: {
		select: "#box .message",
		author: { select: ".message-user" },
		written: ".message-content",
		unshown: null,
		group: null,
		namesOncePerRun: true,
		asOf: "undated",
		certainty: "high",
	},
};
