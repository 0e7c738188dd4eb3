import { NOTHING_KNOWN, type Site } from "./site.ts";

/** LiveKit Meet, and every page built with LiveKit's components. */
export const LIVEKIT: Site = {
	...NOTHING_KNOWN,
	id: "livekit",
	hosts: ["meet.livekit.io"],
	marks: [
		{ select: ".lk-participant-tile", asOf: "2024-08-14", certainty: "high" },
	],
	tile: [
		{ select: ".lk-participant-tile", asOf: "2024-08-14", certainty: "high" },
	],
	name: [
		{
			select: "[data-lk-participant-name]",
			attribute: "data-lk-participant-name",
			asOf: "2026-02-27",
			certainty: "high",
		},
		{ select: ".lk-participant-name", asOf: "2026-02-27", certainty: "high" },
	],
	self: [
		{
			select: "[data-lk-local-participant=true]",
			asOf: "2024-04-22",
			certainty: "high",
		},
	],
	share: [
		{
			select: "[data-lk-source=screen_share]",
			asOf: "2024-04-22",
			certainty: "high",
		},
	],
	cameraOff: [
		{
			select: "[data-lk-source=camera][data-lk-video-muted=true]",
			asOf: "2024-04-22",
			certainty: "high",
		},
	],
	microphoneOff: [
		{
			select: ".lk-track-muted-indicator-microphone[data-lk-muted=true]",
			asOf: "undated",
			certainty: "high",
		},
	],
	chat: {
		select: ".lk-chat-entry",
		author: { select: ".lk-participant-name" },
		written: ".lk-message-body",
		unshown: null,
		group: null,
		namesOncePerRun: true,
		asOf: "2026-02-27",
		certainty: "high",
	},
};
