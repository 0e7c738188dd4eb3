import {
	parseStoredAskedAgain,
	parseStoredConsent,
	type StoredConsent,
} from "../contract/stored-schema.ts";
import type { AskedAgainFor } from "../core/base/lawful-use.ts";
import { type StoredItem, storedItem } from "../platform/storage.ts";

/** Kept when the browser closes: the user answers the first-run page once, and may change the answer in the popup's settings. */
export function consentStore(): StoredItem<StoredConsent> {
	return consentAs(parseStoredConsent);
}

/** Whether there is an answer that does not count any more, because the privacy policy has changed since, or what must be asked. */
export async function isConsentOutdated(): Promise<boolean> {
	const outdated = consentAs(
		(stored) => !parseStoredConsent(stored) && !parseStoredAskedAgain(stored),
	);
	return (await outdated.read()) ?? false;
}

/** Why the first run is shown to somebody who has been through that of an earlier version; null where nobody has, or the answer still counts. */
export async function askedAgainFor(): Promise<AskedAgainFor | null> {
	const why = consentAs((stored) => {
		if (typeof stored !== "object" || !stored || parseStoredConsent(stored))
			return null;
		const said = parseStoredAskedAgain(stored);
		return said?.askedAgainFor ?? ("context" in stored ? "policy" : "context");
	});
	return (await why.read()) ?? null;
}

/** Forgets an answer that does not count any more, except why the user is asked again. */
export async function forgetOutdatedConsent(): Promise<void> {
	const why = await askedAgainFor();
	if (why) await consentAs(parseStoredAskedAgain).write({ askedAgainFor: why });
}

function consentAs<T>(parse: (stored: unknown) => T | undefined) {
	return storedItem("local", "consent", parse);
}
