import { isHttpsOrigin } from "../../core/page/site-origin.ts";
import { type Search, searchWhole } from "../dom/page-search.ts";
import { isShown } from "../dom/video-state.ts";
import { siteOfHost } from "../sites/choose-site.ts";

/** A smaller iframe is an advertisement or a video player. */
const MIN_BOX_PX = { width: 320, height: 240 };
const MAX_IFRAMES = 8;
/** Permissions that a page grants an iframe in which people are to be seen. */
const MEETING_PERMISSIONS =
	/(^|[\s;])(camera|microphone|display-capture)([\s;]|$)/;

/**
 * The origins of iframes that seem to show a meeting of another site: they are
 * large, and either have a meeting's permissions or belong to a known service.
 * Chrome lets an extension read them only after it has asked for exactly that site.
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
	return [...new Set(origins)].slice(0, MAX_IFRAMES);
}

function isLarge(iframe: HTMLIFrameElement): boolean {
	const { width, height } = iframe.getBoundingClientRect();
	return width >= MIN_BOX_PX.width && height >= MIN_BOX_PX.height;
}

function isForMeetings(iframe: HTMLIFrameElement): boolean {
	const host = URL.parse(iframe.src)?.hostname ?? "";
	const allowed = iframe.getAttribute("allow") ?? "";
	return MEETING_PERMISSIONS.test(allowed) || siteOfHost(host) !== undefined;
}

/** Null for an iframe of this page's own origin, which our script is in already. */
function closedOrigin(iframe: HTMLIFrameElement): string | null {
	const origin = URL.parse(iframe.src)?.origin ?? "";
	return isHttpsOrigin(origin) && origin !== location.origin ? origin : null;
}
