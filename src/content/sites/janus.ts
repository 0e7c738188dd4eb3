import { NOTHING_KNOWN, type Site } from "./site.ts";

/** The video room demos, on any host. A slot's number is no person's key. The name is in the header of the slot's card. In Debian's 1.1 (read with a real server) the card is a panel, and the user's own name is not shown. */
export const JANUS: Site = {
	...NOTHING_KNOWN,
	id: "janus",
	marks: [
		{ select: "[id^=videoremote]", asOf: "undated", certainty: "high" },
		{ select: "#videolocal", asOf: "undated", certainty: "high" },
	],
	tile: [
		{
			select:
				":is(.card, .panel):has(> [id^=videoremote]), :is(.card, .panel):has(> #videolocal)",
			asOf: "2026-11-25",
			certainty: "high",
		},
		{
			select: "[id^=videoremote], #videolocal",
			asOf: "undated",
			certainty: "high",
		},
	],
	name: [
		{
			select: "[id^=remote]:not([id^=remotevideo])",
			asOf: "undated",
			certainty: "high",
		},
		{ select: "#publisher", asOf: "undated", certainty: "high" },
	],
	self: [{ select: "#videolocal", asOf: "undated", certainty: "high" }],
};
