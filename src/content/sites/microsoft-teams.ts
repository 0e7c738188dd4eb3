import { NOTHING_KNOWN, type Site } from "./site.ts";

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
		{ select: "[data-tid=myself-video]", asOf: "2026", certainty: "high" },
	],
	name: [
		{
			select: "[data-tid=participant-info-nametag]",
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
		{ select: "[data-tid=myself-video]", asOf: "2026", certainty: "high" },
		{
			select:
				"[data-stream-type=Video]:not(:has([data-tid=voice-level-stream-outline]))",
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
			select: "[data-tid=participant-avatar]",
			asOf: "2026-10-01",
			certainty: "high",
		},
	],
};
