import type { MeetingTab } from "../core/room/meeting-tab.ts";

/** Which tab the panel shows. */
export interface ShownTab {
	/** Null if there is none to show. */
	readonly tabId: number | null;
	/** Whether it is the one in front. */
	readonly isInFront: boolean;
	/** The tab that is on, if the tab that is shown is not; else null. */
	readonly otherTabId: number | null;
}

/**
 * The tab in front if it is on. Otherwise the meeting that was shown before, or
 * the one that was switched on last: a meeting goes on while slides are in front.
 * @param wanted a tab that the user chose although it is not on
 */
export function shownTab(
	frontTabId: number | null,
	meetingTabs: readonly MeetingTab[],
	beforeTabId: number | null,
	wanted: number | null,
): ShownTab {
	const on = meetingTabs.filter(({ state }) => state === "on");
	const isOn = (tabId: number | null) =>
		on.some((meetingTab) => meetingTab.tabId === tabId);
	const latest = on
		.toSorted((one, other) => (other.sinceMs ?? 0) - (one.sinceMs ?? 0))
		.at(0);
	const meeting = isOn(beforeTabId) ? beforeTabId : (latest?.tabId ?? null);
	if (isOn(frontTabId) || meeting === null)
		return { tabId: frontTabId, isInFront: true, otherTabId: null };
	return wanted !== null && wanted === frontTabId
		? { tabId: frontTabId, isInFront: true, otherTabId: meeting }
		: { tabId: meeting, isInFront: false, otherTabId: null };
}
