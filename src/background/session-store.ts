import { parseStoredMeetingTab } from "../contract/stored-schema.ts";
import type { Result } from "../core/base/result.ts";
import { offSession, type TabSession } from "../core/room/tab-session.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** The sessions of all tabs that are on or lost. The worker keeps none in memory: it may be ended at any time. */
export interface SessionStore {
	all(): Promise<readonly TabSession[]>;
	of(tabId: number): Promise<TabSession>;
	put(session: TabSession): Promise<Result<null>>;
	drop(tabId: number): Promise<void>;
}

export function sessionStore(
	item: StoredItem<readonly TabSession[]> = storedItem(
		"session",
		"tab-sessions",
		parseSessions,
	),
): SessionStore {
	const all = async () => (await item.read()) ?? [];
	const others = async (tabId: number) =>
		(await all()).filter((session) => session.tabId !== tabId);
	return {
		all,
		async of(tabId) {
			const sessions = await all();
			return (
				sessions.find((session) => session.tabId === tabId) ?? offSession(tabId)
			);
		},
		async put(session) {
			return item.write([...(await others(session.tabId)), session]);
		},
		async drop(tabId) {
			await item.write(await others(tabId));
		},
	};
}

function parseSessions(stored: unknown): TabSession[] | undefined {
	if (!Array.isArray(stored)) return undefined;
	return stored.flatMap((entry) => parseStoredMeetingTab(entry) ?? []);
}
