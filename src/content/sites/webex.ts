import { NOTHING_KNOWN, type Site } from "./site.ts";

/** Only that the client runs in a frame is known: nothing of its tiles. */
export const WEBEX: Site = {
	...NOTHING_KNOWN,
	id: "webex",
	hosts: ["*.webex.com"],
};
