import { NOTHING_KNOWN, type Site } from "./site.ts";

/** On any host. Values of data-test change while somebody talks or is mirrored, and a stream's id changes with the camera, so people are told apart by name. */
export const BIGBLUEBUTTON: Site = {
	...NOTHING_KNOWN,
	id: "bigbluebutton",
	marks: [
		{ select: "[data-test^=webcamItem]", asOf: "undated", certainty: "high" },
		{
			select: "video[id^=screenshareVideo]",
			asOf: "undated",
			certainty: "high",
		},
	],
	tile: [
		{ select: "[data-test^=webcamItem]", asOf: "undated", certainty: "high" },
		{
			select: ".videoContainer[data-stream]",
			asOf: "undated",
			certainty: "high",
		},
	],
	name: [
		{
			select: "[data-test=dropdownWebcamButton]",
			asOf: "undated",
			certainty: "high",
		},
	],
	self: [
		{
			select: "video[data-current-user-stream=true]",
			asOf: "undated",
			certainty: "high",
		},
	],
	share: [
		{
			select: "video[id^=screenshareVideo]",
			asOf: "undated",
			certainty: "high",
		},
		{ select: ".icon-bbb-desktop", asOf: "undated", certainty: "low" },
	],
	cameraOff: [
		{
			select: "[data-test=webcamConnecting]",
			asOf: "undated",
			certainty: "high",
		},
	],
	// Who only listens has no microphone.
	microphoneOff: [
		{
			select:
				"[data-test=webcamUserStatus] :is(.icon-bbb-unmute_filled, .icon-bbb-listen)",
			asOf: "undated",
			certainty: "high",
		},
	],
	// The text of a message that is answered stands above the answer, as another text. Names have no mark in the client's own source before version 3.
	chat: {
		select: ".chat-message-container",
		author: {
			select: "[data-test=chatUserName], [data-test=chatMessageUserName]",
		},
		written: "[data-test=messageContent]",
		unshown: null,
		group: null,
		namesOncePerRun: false,
		asOf: "undated",
		certainty: "medium",
	},
};
