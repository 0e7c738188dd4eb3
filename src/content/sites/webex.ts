import { NOTHING_KNOWN, type Site } from "./site.ts";

/** The client is known to run in an iframe; nothing is known about its tiles. */
export const WEBEX: Site = {
	...NOTHING_KNOWN,
	id: "webex",
	hosts: ["*.webex.com"],
};
