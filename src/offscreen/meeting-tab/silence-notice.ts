import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";

/**
 * Tells when no content script of a tab has been connected for some seconds,
 * and tells it again and again while that lasts: the background may have been
 * asleep, or may have tried in vain to reach the page.
 */
export function silenceNotice(
	tell: () => void,
): (room: Pick<RoomSummary, "silentSinceMs" | "atMs">) => void {
	let toldAtMs = 0;
	return ({ silentSinceMs, atMs }) => {
		if (silentSinceMs === null) return;
		if (atMs - silentSinceMs < THRESHOLDS.pageSilenceMs) return;
		if (atMs - toldAtMs < THRESHOLDS.pageSilenceMs) return;
		toldAtMs = atMs;
		tell();
	};
}
