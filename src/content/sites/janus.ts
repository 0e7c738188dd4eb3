import { NOTHING_KNOWN, type Site } from "./site.ts";

/** The video room demos, on any host. A slot's number is no person's key. The name stands in the header of the slot's card, a panel in Debian's 1.1 (read with a real server), which does not show the own one. */
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
