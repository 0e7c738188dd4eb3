import { parseStoredPreferences } from "../contract/stored-schema.ts";
import type { Preferences } from "../core/base/preferences.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Outlives the browser. */
export function preferencesStore(): StoredItem<Preferences> {
	return storedItem("local", "preferences", parseStoredPreferences);
}
