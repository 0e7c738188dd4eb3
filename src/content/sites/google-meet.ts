import { NOTHING_KNOWN, type Site } from "./site.ts";

/** Names are in <span class="notranslate">: somebody called "screen_share" is no icon. */
const ICONS = "i, span:not(.notranslate, .notranslate *)";

/** Rows of the people panel have participant ids, too, but no media ids. */
export const GOOGLE_MEET: Site = {
	...NOTHING_KNOWN,
	id: "google-meet",
	hosts: ["meet.google.com"],
	tile: [
		{
			select: "[data-participant-id][data-tile-media-id]",
			asOf: "2026-10",
			certainty: "high",
		},
		{
			select: "[data-participant-id]:has(video)",
			asOf: "2026-10",
			certainty: "high",
		},
	],
	key: [
		{
			select: "[data-participant-id]",
			attribute: "data-participant-id",
			asOf: "2026-10",
			certainty: "high",
		},
	],
	// It equals the key in two readings (2026-03-17, 2026-09-27), but a third calls it a pooled slot, so it only decides between two tiles.
	cameraSlot: "data-tile-media-id",
	name: [
		// Icons are <i class="notranslate">.
		{ select: "span.notranslate", asOf: "2026-10", certainty: "high" },
	],
	self: [
		{
			select: ICONS,
			text: ["frame_person", "visual_effects"],
			asOf: "2026-10",
			certainty: "high",
		},
		{
			select: "[jsname=nsKqzb], [jsname=Ac69Jc]",
			asOf: "2026-09-27",
			certainty: "medium",
		},
	],
	share: [
		{
			select: ICONS,
			text: ["present_to_all", "screen_share"],
			asOf: "2026-09-27",
			certainty: "low",
		},
		{ select: ".ink-canvas-parent", asOf: "undated", certainty: "low" },
	],
	// The button that mutes somebody has the same icon.
	microphoneOff: [
		{
			select: "i:not(button *)",
			text: ["mic_off"],
			asOf: "2025-11-29",
			certainty: "low",
		},
	],
};
