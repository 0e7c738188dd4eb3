import { NOTHING_KNOWN, type Site } from "./site.ts";

/** On any host, often in an iframe of another page. A shared screen is a participant of its own, "<id>-v<n>". The stage (#largeVideo) repeats a tile's track. */
export const JITSI: Site = {
	...NOTHING_KNOWN,
	id: "jitsi",
	hosts: ["meet.jit.si", "*.8x8.vc"],
	marks: [
		{ select: "#largeVideo", asOf: "undated", certainty: "high" },
		{ select: "#localVideoContainer", asOf: "undated", certainty: "high" },
	],
	tile: [
		{
			select: "span[id^=participant_]:not([id$=_name])",
			asOf: "undated",
			certainty: "high",
		},
		{ select: "[id^=localVideoContainer]", asOf: "undated", certainty: "high" },
		{
			select: "[id^=localScreenshare_container]",
			asOf: "undated",
			certainty: "high",
		},
	],
	key: [
		{
			select: "[id^=participant_]",
			attribute: "id",
			// The filmstrips of the stage and of screen shares append their name to the id.
			pattern: /^participant_([\w.:-]+?)(?:_(?:main|stage|screenshare))?$/,
			asOf: "undated",
			certainty: "high",
		},
		{
			select: "[id^=localVideoContainer]",
			attribute: "id",
			pattern: /^(local)/,
			asOf: "undated",
			certainty: "high",
		},
	],
	name: [
		{ select: ".displayname", asOf: "undated", certainty: "high" },
		{
			select: "[id$=_name], #localDisplayName",
			asOf: "undated",
			certainty: "high",
		},
	],
	self: [
		{ select: "[id^=localVideoContainer]", asOf: "undated", certainty: "high" },
		{ select: ".flipVideoX", asOf: "undated", certainty: "high" },
	],
	share: [
		{
			select: "[id^=localScreenshare_container]",
			asOf: "undated",
			certainty: "high",
		},
		{
			select:
				"[id^=participant_]:is([id$=-v0], [id$=-v1], [id*=-v0_], [id*=-v1_])",
			asOf: "undated",
			certainty: "low",
		},
	],
	microphoneOff: [
		{ select: "#audioMuted", asOf: "undated", certainty: "high" },
	],
	// The first message of each group has the name, and a text begins with words for screen readers.
	chat: {
		select: ".chat-message-group .messagecontent",
		author: { select: ".display-name" },
		written: ".usermessage > p",
		unshown: ".sr-only",
		group: ".chat-message-group",
		namesOncePerRun: false,
		asOf: "2026-09",
		certainty: "high",
	},
};
