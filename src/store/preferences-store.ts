import { parseStoredPreferences } from "../contract/stored-schema.ts";
import type { Preferences } from "../core/base/preferences.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

type Stored = Readonly<Record<string, unknown>>;

/** Kept when the browser closes. A change leaves as they are stored what it does not touch, and what only a later version can read. */
export function preferencesStore(): StoredItem<Preferences> {
	const item = storedItem("local", "preferences", parseStored);
	return {
		...item,
		read: async () => parseStoredPreferences(await item.read()),
		async write(preferences) {
			const stored = (await item.read()) ?? {};
			const before: Stored = { ...parseStoredPreferences(stored) };
			const now: Stored = { ...preferences };
			const untouched = Object.entries(stored).filter(
				([name]) => JSON.stringify(now[name]) === JSON.stringify(before[name]),
			);
			return item.write({ ...now, ...Object.fromEntries(untouched) });
		},
	};
}

function parseStored(stored: unknown): Stored | undefined {
	return typeof stored === "object" && stored !== null
		? { ...stored }
		: undefined;
}
