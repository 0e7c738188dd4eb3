import { THRESHOLDS } from "../../core/base/thresholds.ts";
import type { RoomSummary } from "../../core/room/room-summary.ts";

/**
 * Calls `notify` when no content script of a tab has been connected for some
 * seconds, and repeats it while that lasts: the background may have been asleep,
 * or may have failed to reach the page.
 */
export function silenceNotice(
	notify: () => void,
): (room: Pick<RoomSummary, "silentSinceMs" | "atMs">) => void {
	let notifiedAtMs = 0;
	return ({ silentSinceMs, atMs }) => {
		if (silentSinceMs === null) return;
		if (atMs - silentSinceMs < THRESHOLDS.pageSilenceMs) return;
		if (atMs - notifiedAtMs < THRESHOLDS.pageSilenceMs) return;
		notifiedAtMs = atMs;
		notify();
	};
}
