import { NOTHING_KNOWN, type Site } from "./site.ts";

/** Huddles. A tile's label begins with the name, in every language. */
export const SLACK: Site = {
	...NOTHING_KNOWN,
	id: "slack",
	hosts: ["app.slack.com"],
	marks: [
		{ select: ".p-peer_tile__container", asOf: "2025", certainty: "medium" },
	],
	tile: [
		{ select: ".p-peer_tile__container", asOf: "2025", certainty: "medium" },
	],
	name: [
		{
			select: ".p-peer_tile__container[aria-label]",
			attribute: "aria-label",
			part: "before-comma",
			asOf: "2025",
			certainty: "medium",
		},
		{
			select: "[aria-label]",
			attribute: "aria-label",
			part: "before-comma",
			asOf: "2025",
			certainty: "low",
		},
	],
};
