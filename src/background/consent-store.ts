import {
	parseStoredConsent,
	type StoredConsent,
} from "../contract/stored-schema.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Kept when the browser closes: the user answers the first-run page once, and may change the answer in the popup's settings. */
export function consentStore(): StoredItem<StoredConsent> {
	return storedItem("local", "consent", parseStoredConsent);
}
