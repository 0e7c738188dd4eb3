import { parseStoredMeetingTab } from "../contract/stored-schema.ts";
import type { Result } from "../core/base/result.ts";
import { type MeetingTab, offTab } from "../core/room/meeting-tab.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** All meeting tabs that are on or lost. The worker keeps none of them in memory, because it may be ended at any time. */
export interface MeetingTabStore {
	all(): Promise<readonly MeetingTab[]>;
	of(tabId: number): Promise<MeetingTab>;
	put(meetingTab: MeetingTab): Promise<Result<null>>;
	drop(tabId: number): Promise<void>;
}

export function meetingTabStore(): MeetingTabStore {
	const item: StoredItem<readonly MeetingTab[]> = storedItem(
		"session",
		"tab-sessions",
		parseMeetingTabs,
	);
	const all = async () => (await item.read()) ?? [];
	const others = async (tabId: number) =>
		(await all()).filter((meetingTab) => meetingTab.tabId !== tabId);
	return {
		all,
		async of(tabId) {
			const meetingTabs = await all();
			return (
				meetingTabs.find((meetingTab) => meetingTab.tabId === tabId) ??
				offTab(tabId)
			);
		},
		async put(meetingTab) {
			return item.write([...(await others(meetingTab.tabId)), meetingTab]);
		},
		async drop(tabId) {
			await item.write(await others(tabId));
		},
	};
}

function parseMeetingTabs(stored: unknown): MeetingTab[] | undefined {
	if (!Array.isArray(stored)) return undefined;
	return stored.flatMap((entry) => parseStoredMeetingTab(entry) ?? []);
}
