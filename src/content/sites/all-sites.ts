import { BIGBLUEBUTTON } from "./bigbluebutton.ts";
import { DAILY } from "./daily.ts";
import { DISCORD } from "./discord.ts";
import { GALENE } from "./galene.ts";
import { GOOGLE_MEET } from "./google-meet.ts";
import { JANUS } from "./janus.ts";
import { JITSI } from "./jitsi.ts";
import { LIVEKIT } from "./livekit.ts";
import { MICROSOFT_TEAMS } from "./microsoft-teams.ts";
import type { Site } from "./site.ts";
import { SLACK } from "./slack.ts";
import { WEBEX } from "./webex.ts";
import { WHEREBY } from "./whereby.ts";
import { ZOOM } from "./zoom.ts";

/** In the order in which their marks are searched for. */
export const ALL_SITES: readonly Site[] = [
	GOOGLE_MEET,
	ZOOM,
	MICROSOFT_TEAMS,
	JITSI,
	BIGBLUEBUTTON,
	LIVEKIT,
	GALENE,
	JANUS,
	DISCORD,
	WEBEX,
	DAILY,
	WHEREBY,
	SLACK,
];
