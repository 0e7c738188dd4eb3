import {
	type AlwaysOnSite,
	parseStoredAlwaysOnSites,
} from "../contract/stored-schema.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/**
 * The sites that the user set to be always on, kept when the browser closes. Chrome's permission for a site is no
 * entry here, because it may have been given for a frame alone.
 */
export function alwaysOnSites(): StoredItem<readonly AlwaysOnSite[]> {
	return storedItem("local", "always-on-sites", parseStoredAlwaysOnSites);
}
