import type { MeetingTab } from "../core/room/meeting-tab.ts";
import type { MarkerKind } from "../core/timeline/marker.ts";

/** The manifest's commands that set a marker. */
export const MARKER_SHORTCUTS: ReadonlyMap<string, MarkerKind> = new Map([
	["mark-topic", "topic"],
	["mark-question", "question"],
]);

/** Whose marker a shortcut sets: the tab in front, else the only one that is on, since whoever presents looks at another tab. */
export function markedTab(
	meetingTabs: readonly MeetingTab[],
	frontTabId: number | null,
): number | null {
	const on = meetingTabs.filter(({ state }) => state === "on");
	const front = on.find(({ tabId }) => tabId === frontTabId);
	const only = on.length === 1 ? on[0] : undefined;
	return (front ?? only)?.tabId ?? null;
}
