import { parseResponse } from "../contract/parse-message.ts";
import type { Reads } from "../core/base/preferences.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

export interface Consent {
	readonly reads: Reads;
	readonly givenAtMs: number;
}

/** Outlives the browser: the first-run page is answered once, and changed in the popup's settings. */
export function consentStore(): StoredItem<Consent> {
	return storedItem(
		"local",
		"consent",
		(stored) =>
			parseResponse("background/consent-requested", stored) ?? undefined,
	);
}
