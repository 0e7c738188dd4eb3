import type { SiteId } from "../../../src/core/page/site-id.ts";

/** How one service's page behaves as far as its fixture reproduces it. */
export interface SiteFacts {
	/** The fixture's folder in test/fixtures/pages. */
	readonly folder: string;
	readonly url: string;
	readonly site: SiteId | null;
	readonly by: "host" | "marks" | null;
	/** For how many of the first four people the site's own markup contains the name. */
	readonly namedBySite: number;
	/** Whether a tile remains of somebody whose camera is off. */
	readonly cameraOff: "camera-off" | "gone";
	/** Whether the page marks a shared screen, so that it can be distinguished from a person. */
	readonly tellsShares: boolean;
	readonly layout: string;
	/** How many videos show somebody a second time in that layout. */
	readonly repeated: number;
	/** Number of people on one page of the grid. */
	readonly perPage: number | null;
	/** Whether the page marks the user's own tile. */
	readonly tellsSelf: boolean;
	/** Whether a new stream of the same person can be recognised, which is impossible in a canvas. */
	readonly tellsStreams: boolean;
}

const USUAL = {
	by: "host",
	namedBySite: 4,
	cameraOff: "camera-off",
	tellsShares: true,
	repeated: 0,
	perPage: null,
	tellsSelf: true,
	tellsStreams: true,
} as const;

export const SITE_FACTS: readonly SiteFacts[] = [
	{
		...USUAL,
		folder: "google-meet",
		url: "https://meet.google.com/abc-defg-hij",
		site: "google-meet",
		layout: "spotlight",
	},
	{
		...USUAL,
		folder: "zoom",
		url: "https://app.zoom.us/wc/98765432101/join",
		site: "zoom",
		layout: "speaker",
		repeated: 1,
		perPage: 4,
		tellsSelf: false,
		tellsStreams: false,
	},
	{
		...USUAL,
		folder: "zoom-sdk",
		url: "https://school.example/lessons/7",
		site: "zoom",
		by: "marks",
		layout: "speaker",
		repeated: 1,
		perPage: 4,
	},
	{
		...USUAL,
		folder: "microsoft-teams",
		url: "https://teams.microsoft.com/v2/",
		site: "microsoft-teams",
		// The user's own preview has no name tag.
		namedBySite: 3,
		layout: "speaker",
	},
	{
		...USUAL,
		folder: "jitsi",
		url: "https://meet.school.example/Algebra",
		site: "jitsi",
		by: "marks",
		layout: "stage",
		repeated: 1,
		perPage: 4,
	},
	{
		...USUAL,
		folder: "bigbluebutton",
		url: "https://bbb.school.example/html5client/?sessionToken=x",
		site: "bigbluebutton",
		by: "marks",
		cameraOff: "gone",
		layout: "presentation",
		perPage: 4,
	},
	{
		...USUAL,
		folder: "livekit",
		url: "https://calls.school.example/rooms/algebra",
		site: "livekit",
		by: "marks",
		layout: "focus",
		repeated: 1,
		perPage: 4,
	},
	{
		...USUAL,
		folder: "galene",
		url: "https://galene.school.example/group/algebra/",
		site: "galene",
		by: "marks",
		cameraOff: "gone",
		tellsShares: false,
		layout: "narrow",
	},
	{
		...USUAL,
		folder: "janus",
		url: "https://janus.school.example/demos/videoroom.html",
		site: "janus",
		by: "marks",
		tellsShares: false,
		layout: "narrow",
	},
	{
		...USUAL,
		folder: "discord",
		url: "https://discord.com/channels/1/2",
		site: "discord",
		tellsShares: false,
		layout: "focus",
	},
	{
		...USUAL,
		folder: "webex",
		url: "https://school.webex.com/meet/mira",
		site: "webex",
		namedBySite: 0,
		cameraOff: "gone",
		layout: "side",
	},
	{
		...USUAL,
		folder: "daily",
		url: "https://school.daily.co/algebra",
		site: "daily",
		namedBySite: 0,
		cameraOff: "gone",
		layout: "narrow",
		perPage: 4,
	},
	{
		...USUAL,
		folder: "whereby",
		url: "https://whereby.com/algebra",
		site: "whereby",
		namedBySite: 0,
		cameraOff: "gone",
		layout: "narrow",
	},
	{
		...USUAL,
		folder: "slack",
		url: "https://app.slack.com/client/T1/C1",
		site: "slack",
		tellsShares: false,
		layout: "narrow",
	},
	{
		...USUAL,
		folder: "unknown",
		url: "https://calls.example/r/42",
		site: null,
		by: null,
		namedBySite: 0,
		layout: "stage",
		repeated: 1,
		perPage: 4,
	},
];
