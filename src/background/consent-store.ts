import { type Consent, parseStoredConsent } from "../contract/stored-schema.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Outlives the browser: the first-run page is answered once, and changed in the popup's settings. */
export function consentStore(): StoredItem<Consent> {
	return storedItem("local", "consent", parseStoredConsent);
}
