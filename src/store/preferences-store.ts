import { parseStoredPreferences } from "../contract/stored-schema.ts";
import type { Preferences } from "../core/base/preferences.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Kept when the browser closes. */
export function preferencesStore(): StoredItem<Preferences> {
	return storedItem("local", "preferences", parseStoredPreferences);
}
