import type { MeetingTab } from "../core/room/meeting-tab.ts";
import type { MarkerKind } from "../core/timeline/marker.ts";

/** The manifest's commands that set a marker. */
export const MARKER_SHORTCUTS: ReadonlyMap<string, MarkerKind> = new Map([
	["mark-topic", "topic"],
	["mark-question", "question"],
]);

/** The tab that gets a shortcut's marker: the tab in front if it is on, else the only one that is on, because somebody who presents looks at another tab. */
export function markedTab(
	meetingTabs: readonly MeetingTab[],
	frontTabId: number | null,
): number | null {
	const on = meetingTabs.filter(({ state }) => state === "on");
	const front = on.find(({ tabId }) => tabId === frontTabId);
	const only = on.length === 1 ? on[0] : undefined;
	return (front ?? only)?.tabId ?? null;
}
