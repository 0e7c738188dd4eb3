import type { AlwaysOnSite } from "../contract/stored-schema.ts";
import type { Consent } from "../core/base/lawful-use.ts";
import type { DeclinedTabs } from "./declined-tabs.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";

interface Parts {
	readonly consent: { read(): Promise<Consent | undefined> };
	readonly sites: { read(): Promise<readonly AlwaysOnSite[] | undefined> };
	readonly declined: DeclinedTabs;
	readonly tabs: Pick<MeetingTabs, "switchOn">;
	/** Null if we may not see the tab's address. */
	tabOrigin(tabId: number): Promise<string | null>;
	isSiteGranted(origin: string): Promise<boolean>;
}

/** Switches on a tab that shows a site which the user set to be always on. Failures are shown only when the user switches the tab on. */
export function alwaysOn(parts: Parts) {
	return async (tabId: number): Promise<void> => {
		const origin = await parts.tabOrigin(tabId);
		if (!origin?.startsWith("https://")) return;
		const sites = (await parts.sites.read()) ?? [];
		if (!sites.some((site) => site.origin === origin)) return;
		if (!(await parts.isSiteGranted(origin))) return;
		if (await parts.declined.has(tabId)) return;
		if (await parts.consent.read()) await parts.tabs.switchOn(tabId);
	};
}
