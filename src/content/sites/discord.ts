import { NOTHING_KNOWN, type Site } from "./site.ts";

/** No mark is known for the tile of a shared screen. */
export const DISCORD: Site = {
	...NOTHING_KNOWN,
	id: "discord",
	hosts: ["*.discord.com"],
	marks: [
		{
			select: "[data-selenium-video-tile]",
			asOf: "undated",
			certainty: "high",
		},
	],
	tile: [
		{
			select: "[data-selenium-video-tile]",
			asOf: "undated",
			certainty: "high",
		},
	],
	key: [
		{
			select: "[data-selenium-video-tile]",
			attribute: "data-selenium-video-tile",
			asOf: "undated",
			certainty: "high",
		},
	],
	name: [
		{
			select: "[class*=focusTarget][aria-label]",
			attribute: "aria-label",
			part: "after-comma",
			asOf: "undated",
			certainty: "medium",
		},
	],
};
