import {
	type AlwaysOnSite,
	parseStoredAlwaysOnSite,
	parseStoredAlwaysOnSites,
} from "../contract/stored-schema.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";
import { unchangedAsStored } from "./unchanged-as-stored.ts";

/**
 * The sites that the user set to be always on, kept when the browser closes. Chrome's permission for a site is no
 * entry here, because it may have been given for a frame alone.
 */
export function alwaysOnSites(): StoredItem<readonly AlwaysOnSite[]> {
	const item = storedItem("local", "always-on-sites", (stored) =>
		Array.isArray(stored) ? [...stored] : undefined,
	);
	return {
		...item,
		read: async () => parseStoredAlwaysOnSites(await item.read()),
		async write(sites) {
			const stored = (await item.read()) ?? [];
			return item.write([
				...unchangedAsStored(sites, stored, parseStoredAlwaysOnSite),
			]);
		},
	};
}
