import { isHttpsOrigin } from "../../core/page/site-origin.ts";
import { type Search, searchWhole } from "../dom/page-search.ts";
import { isShown } from "../dom/video-state.ts";
import { siteOfHost } from "../sites/choose-site.ts";

/** A smaller one is an advertisement, or somebody's player. */
const MIN_BOX_PX = { width: 320, height: 240 };
const MAX_FRAMES = 8;
/** What a page grants a frame in which people are to be seen. */
const OF_MEETINGS = /(^|[\s;])(camera|microphone|display-capture)([\s;]|$)/;

/**
 * The origins of frames in which a meeting of another site seems to be: large,
 * and allowed to use the camera, or of a known service. Chrome lets nobody read them without being
 * asked for exactly that site.
 */
export function meetingIframes(
	roots: readonly ParentNode[],
	search: Search = searchWhole,
): readonly string[] {
	const origins = roots
		.flatMap((root) => search(root, "iframe"))
		.filter((one) => one instanceof HTMLIFrameElement)
		.filter(
			(iframe) => isLarge(iframe) && isShown(iframe) && isForMeetings(iframe),
		)
		.flatMap((iframe) => closedOrigin(iframe) ?? []);
	return [...new Set(origins)].slice(0, MAX_FRAMES);
}

function isLarge(iframe: HTMLIFrameElement): boolean {
	const { width, height } = iframe.getBoundingClientRect();
	return width >= MIN_BOX_PX.width && height >= MIN_BOX_PX.height;
}

function isForMeetings(iframe: HTMLIFrameElement): boolean {
	const host = URL.parse(iframe.src)?.hostname ?? "";
	const allowed = iframe.getAttribute("allow") ?? "";
	return OF_MEETINGS.test(allowed) || siteOfHost(host) !== undefined;
}

/** Null for a frame of this page's own site, which has been reached already. */
function closedOrigin(iframe: HTMLIFrameElement): string | null {
	const origin = URL.parse(iframe.src)?.origin ?? "";
	return isHttpsOrigin(origin) && origin !== location.origin ? origin : null;
}
