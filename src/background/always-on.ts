import type { AlwaysOnSite } from "../contract/stored-schema.ts";
import type { Consent } from "../core/base/lawful-use.ts";
import type { DeclinedTabs } from "./declined-tabs.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";
import type { ReadWithNotice } from "./read-with-notice.ts";

interface Parts {
	readonly consent: { read(): Promise<Consent | undefined> };
	readonly sites: { read(): Promise<readonly AlwaysOnSite[] | undefined> };
	readonly declined: DeclinedTabs;
	readonly tabs: Pick<MeetingTabs, "switchOn">;
	readonly notice: Pick<ReadWithNotice, "mayRead">;
	/** Shows that the tab waits for the user's word. */
	ask(tabId: number): Promise<void>;
	/** Null if we may not see the tab's address. */
	tabOrigin(tabId: number): Promise<string | null>;
	isSiteGranted(origin: string): Promise<boolean>;
}

/** Switches on a tab that shows a site which the user set to be always on, once the people of its meeting were told; until then nothing of the page is read. Failures are shown only when the user switches the tab on. */
export function alwaysOn(parts: Parts) {
	return async (tabId: number): Promise<void> => {
		const origin = await parts.tabOrigin(tabId);
		if (!origin?.startsWith("https://")) return;
		const sites = (await parts.sites.read()) ?? [];
		if (!sites.some((site) => site.origin === origin)) return;
		if (!(await parts.isSiteGranted(origin))) return;
		if (await parts.declined.has(tabId)) return;
		if (!(await parts.consent.read())) return;
		if (await parts.notice.mayRead(tabId)) await parts.tabs.switchOn(tabId);
		else await parts.ask(tabId);
	};
}
