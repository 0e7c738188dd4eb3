import { NOTHING_KNOWN, type Site } from "./site.ts";

/**
 * The web client, and pages with the Meeting SDK on any host. Nothing marks the
 * user's own tile. The ids of `video-player` vanish with the camera, so people are
 * told apart by name. All pictures may be in one canvas: see `canvas-tiles.ts`.
 */
export const ZOOM: Site = {
	...NOTHING_KNOWN,
	id: "zoom",
	hosts: ["*.zoom.us", "*.zoom.com"],
	marks: [
		{ select: "video-player-container", asOf: "2026-10-01", certainty: "high" },
		{ select: "#zmmtg-root", asOf: "2026", certainty: "high" },
	],
	tile: [
		{
			select:
				".gallery-video-container__video-frame, .speaker-active-container__video-frame, .speaker-bar-container__video-frame, .suspension-video-container__video-frame, .multi-speaker-main-container__video-frame",
			asOf: "2026-10-01",
			certainty: "high",
		},
		{
			select:
				".single-main-container__video-frame, .single-suspension-container__video-frame",
			asOf: "2026-07",
			certainty: "medium",
		},
		{
			select: "[data-attr=video-item-container]",
			asOf: "2026-10-01",
			certainty: "medium",
		},
	],
	name: [
		{
			select: ".video-avatar__avatar-footer span",
			asOf: "2026-10-01",
			certainty: "high",
		},
		{
			select: ".video-avatar__avatar-name",
			asOf: "2026-10-01",
			certainty: "high",
		},
	],
	share: [
		{
			select: "video-player[media-type=share]",
			asOf: "2026-10-01",
			certainty: "high",
		},
		{ select: "#sharee-container", asOf: "2026-10-01", certainty: "high" },
	],
	stage: [
		// The slot of the person who is speaking.
		{
			select: "video-player[node-id='1']",
			asOf: "2026-10-01",
			certainty: "medium",
		},
		{
			select:
				".speaker-active-container__video-frame, .single-main-container__video-frame",
			asOf: "2026-10-01",
			certainty: "medium",
		},
	],
	// Seen on 2026-10-01. The element of a person without a camera has no id.
	canvas: {
		holder: "video-player-container",
		overlay: "video-player[node-id]:not([node-id=''])",
	},
	notPeople: [
		{
			select: "video-player[media-type=preview]",
			asOf: "2026-10-01",
			certainty: "medium",
		},
	],
	// Messages that one person writes in a row have the name once, but so may the user's own.
	chat: {
		select: ".chat-item-container",
		author: { select: ".chat-item__sender" },
		written: ".new-chat-message__text-box",
		unshown: null,
		group: null,
		namesOncePerRun: false,
		asOf: "2026",
		certainty: "medium",
	},
};
