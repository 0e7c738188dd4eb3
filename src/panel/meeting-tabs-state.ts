import { type ReadonlySignal, signal } from "@preact/signals";
import type { MeetingTab } from "../core/room/meeting-tab.ts";
import { send } from "../platform/messenger.ts";
import { onStored } from "../platform/storage.ts";

/** The tabs that are on or were lost, kept up to date; null until the background has answered. */
export function meetingTabsState(
	life: AbortSignal,
): ReadonlySignal<readonly MeetingTab[] | null> {
	const meetingTabs = signal<readonly MeetingTab[] | null>(null);
	const ask = async () => {
		const asked = await send("background/meeting-tabs-requested", {});
		// If the background does not answer, the tab's own page says so.
		if (!life.aborted) meetingTabs.value = asked.ok ? asked.value : [];
	};
	ask();
	onStored("session", ask, life);
	return meetingTabs;
}
