import { NOTHING_KNOWN, type Site } from "./site.ts";

/** A stream's own `data-tid` is the person's name: somebody called "participant-avatar" is no avatar. */
const marked = (tid: string) => `[data-tid=${tid}]:not([data-stream-type])`;
const MYSELF = marked("myself-video");

/** Streams and tiles are pooled and move between people, and no key of a person is known, so people are told apart by name. */
export const MICROSOFT_TEAMS: Site = {
	...NOTHING_KNOWN,
	id: "microsoft-teams",
	hosts: ["teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"],
	marks: [
		{
			select: "[data-cid=calling-participant-stream]",
			asOf: "2026-09-28",
			certainty: "high",
		},
	],
	tile: [
		{
			select: "[role=menuitem][data-acc-element-id]:has([data-stream-type])",
			asOf: "2026-10-01",
			certainty: "high",
		},
		{
			select: "[data-stream-type][data-tid]",
			asOf: "2026-10-01",
			certainty: "high",
		},
		{
			select: "[data-cid=calling-participant-stream]",
			asOf: "2026-09-28",
			certainty: "high",
		},
		{ select: MYSELF, asOf: "2026", certainty: "high" },
	],
	name: [
		{
			select: marked("participant-info-nametag"),
			asOf: "2026-10-01",
			certainty: "high",
		},
		// In some tenants this is an e-mail address, which is not a name.
		{
			select: "[data-stream-type][data-tid]",
			attribute: "data-tid",
			asOf: "2026-09-28",
			certainty: "high",
		},
	],
	self: [
		{ select: MYSELF, asOf: "2026", certainty: "high" },
		{
			select: `[data-stream-type=Video]:not(:has(${marked("voice-level-stream-outline")}))`,
			asOf: "2026-10-01",
			certainty: "medium",
		},
	],
	share: [
		{
			select: "[data-stream-type=ScreenSharing]",
			asOf: "2026-10-01",
			certainty: "high",
		},
	],
	cameraOff: [
		{
			select: marked("participant-avatar"),
			asOf: "2026-10-01",
			certainty: "high",
		},
	],
	// The user's own messages have no name, so a message without one says nothing of its writer.
	chat: {
		select: "[data-tid=chat-pane-item]",
		author: { select: "[data-tid=message-author-name]" },
		written: "[data-message-content]",
		unshown: null,
		group: null,
		namesOncePerRun: false,
		asOf: "2026-08",
		certainty: "medium",
	},
};
