import { failureOf } from "../core/base/pipeline-failure.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../core/base/preferences.ts";
import type { StoredItem } from "../platform/storage.ts";
import type { MeetingTabStore } from "./meeting-tab-store.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";
import type { ToldMeetings } from "./told-meetings.ts";

/** Holds that nobody is read before the user says that they were told. */
export interface ReadWithNotice {
	/** Whether the tab may be switched on. Where only the user's own picture is read, there is nobody to tell. */
	mayRead(tabId: number): Promise<boolean>;
	/** Ends the reading of tabs that may not be read any more, as when other people's pictures are read from now on. */
	endUntold(): Promise<void>;
	/** Ends the reading of a tab whose page has gone on to another meeting. */
	endIfOther(tabId: number): Promise<void>;
}

interface Parts {
	readonly preferences: StoredItem<Preferences>;
	readonly told: ToldMeetings;
	readonly tabStore: MeetingTabStore;
	readonly tabs: Pick<MeetingTabs, "lose">;
}

export function readWithNotice({
	preferences,
	told,
	tabStore,
	tabs,
}: Parts): ReadWithNotice {
	async function readsOnlySelf(): Promise<boolean> {
		return ((await preferences.read()) ?? DEFAULT_PREFERENCES).onlySelf;
	}

	async function mayRead(tabId: number): Promise<boolean> {
		return (await readsOnlySelf()) || told.has(tabId);
	}

	const end = (tabId: number) => tabs.lose(tabId, failureOf("people-untold"));

	return {
		mayRead,
		async endUntold() {
			for (const { tabId, state } of await tabStore.all())
				if (state === "on" && !(await mayRead(tabId))) await end(tabId);
		},
		async endIfOther(tabId) {
			const { state } = await tabStore.of(tabId);
			if (state !== "on" || (await readsOnlySelf())) return;
			if (!(await told.follow(tabId))) await end(tabId);
		},
	};
}
