import { storedItem } from "../platform/storage.ts";

/** Tabs that the user switched off although their site is always on. They stay off until the tab closes or is switched on again. */
export interface DeclinedTabs {
	has(tabId: number): Promise<boolean>;
	add(tabId: number): Promise<void>;
	drop(tabId: number): Promise<void>;
}

export function declinedTabs(): DeclinedTabs {
	const item = storedItem("session", "declined-tabs", parseTabIds);
	const all = async () => (await item.read()) ?? [];
	const others = async (tabId: number) =>
		(await all()).filter((one) => one !== tabId);
	return {
		has: async (tabId) => (await all()).includes(tabId),
		async add(tabId) {
			await item.write([...(await others(tabId)), tabId]);
		},
		async drop(tabId) {
			const rest = await others(tabId);
			if (rest.length < (await all()).length) await item.write(rest);
		},
	};
}

function parseTabIds(stored: unknown): readonly number[] | undefined {
	return Array.isArray(stored)
		? stored.filter((one) => typeof one === "number")
		: undefined;
}
