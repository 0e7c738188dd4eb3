import type { SiteId } from "../../../src/core/site-id.ts";

/** How one service's page behaves in what its fixture holds, by the research on meeting pages. */
export interface SiteFacts {
	/** Its folder in test/fixtures/pages. */
	readonly folder: string;
	readonly url: string;
	readonly site: SiteId | null;
	readonly by: "host" | "marks" | null;
	/** Whether names stand in the site's own markup. */
	readonly names: "site" | "page";
	/** What is left of somebody whose camera is off. */
	readonly cameraOff: "camera-off" | "gone";
	/** Whether the page tells a shared screen from a person. */
	readonly tellsShares: boolean;
	readonly layout: string;
	/** How many show somebody twice there. */
	readonly repeated: number;
	/** People on one page of the grid. */
	readonly perPage: number | null;
}

export const SITE_FACTS: readonly SiteFacts[] = [
	{
		folder: "google-meet",
		url: "https://meet.google.com/abc-defg-hij",
		site: "google-meet",
		by: "host",
		names: "site",
		cameraOff: "camera-off",
		tellsShares: true,
		layout: "spotlight",
		repeated: 0,
		perPage: null,
	},
	{
		folder: "jitsi",
		url: "https://meet.school.example/Algebra",
		site: "jitsi",
		by: "marks",
		names: "site",
		cameraOff: "camera-off",
		tellsShares: true,
		layout: "stage",
		repeated: 1,
		perPage: 4,
	},
	{
		folder: "bigbluebutton",
		url: "https://bbb.school.example/html5client/?sessionToken=x",
		site: "bigbluebutton",
		by: "marks",
		names: "site",
		cameraOff: "gone",
		tellsShares: true,
		layout: "presentation",
		repeated: 0,
		perPage: 4,
	},
	{
		folder: "janus",
		url: "https://janus.school.example/demos/videoroom.html",
		site: "janus",
		by: "marks",
		names: "site",
		cameraOff: "camera-off",
		tellsShares: false,
		layout: "narrow",
		repeated: 0,
		perPage: null,
	},
];
