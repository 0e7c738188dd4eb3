import type { SiteId } from "../../core/page/site-id.ts";

/** The services' own names for themselves. */
export const SITE_NAMES: Readonly<Record<SiteId, string>> = {
	"google-meet": "Google Meet",
	zoom: "Zoom",
	"microsoft-teams": "Microsoft Teams",
	jitsi: "Jitsi",
	bigbluebutton: "BigBlueButton",
	livekit: "LiveKit",
	galene: "Galène",
	janus: "Janus",
	discord: "Discord",
	webex: "Webex",
	daily: "Daily",
	whereby: "Whereby",
	slack: "Slack",
};
