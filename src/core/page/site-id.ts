/** The services whose pages we recognise by their own marks (`src/content/sites`). */
export const SITE_IDS = [
	"google-meet",
	"zoom",
	"microsoft-teams",
	"jitsi",
	"bigbluebutton",
	"livekit",
	"galene",
	"janus",
	"discord",
	"webex",
	"daily",
	"whereby",
	"slack",
] as const;
export type SiteId = (typeof SITE_IDS)[number];
