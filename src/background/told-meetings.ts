import {
	MAX_TOLD_MEETINGS,
	parseStoredToldMeetings,
} from "../contract/stored-schema.ts";
import type { Result } from "../core/base/result.ts";
import {
	followMeeting,
	isTold,
	type ToldMeeting,
	tellMeeting,
} from "../core/room/told-meeting.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** The meetings whose people the user has told, until the browser closes. Callers that change it run one at a time. */
export interface ToldMeetings {
	/** Whether the people of the meeting that the tab shows now were told. */
	has(tabId: number): Promise<boolean>;
	/** The user has told them. */
	add(tabId: number): Promise<Result<null>>;
	/** The page of a tab that is on has changed. Whether it still shows the meeting whose people were told. */
	follow(tabId: number): Promise<boolean>;
	/** Chrome has given the tab another id. */
	replace(tabId: number, newTabId: number): Promise<void>;
	/** The tab has closed. */
	drop(tabId: number): Promise<void>;
}

interface Effects {
	/** Null if we may not see the tab's address. */
	tabAddress(tabId: number): Promise<string | null>;
	wallMs(): number;
}

export function toldMeetings({ tabAddress, wallMs }: Effects): ToldMeetings {
	const item: StoredItem<readonly ToldMeeting[]> = storedItem(
		"session",
		"told-meetings",
		parseStoredToldMeetings,
	);
	const all = async () => (await item.read()) ?? [];
	const of = async (tabId: number) =>
		(await all()).find((one) => one.tabId === tabId);

	async function put(told: ToldMeeting): Promise<Result<null>> {
		const others = (await all()).filter(({ tabId }) => tabId !== told.tabId);
		return item.write([...others, told].slice(-MAX_TOLD_MEETINGS));
	}

	return {
		has: async (tabId) =>
			isTold(await of(tabId), await tabAddress(tabId), wallMs()),
		add: async (tabId) =>
			put(tellMeeting(tabId, await tabAddress(tabId), wallMs())),
		async follow(tabId) {
			const before = await of(tabId);
			const now = followMeeting(before, await tabAddress(tabId), wallMs());
			if (now && now !== before) await put(now);
			return now !== null;
		},
		async replace(tabId, newTabId) {
			const told = await of(tabId);
			if (told) await put({ ...told, tabId: newTabId });
		},
		async drop(tabId) {
			const before = await all();
			const rest = before.filter((one) => one.tabId !== tabId);
			if (rest.length < before.length) await item.write(rest);
		},
	};
}
