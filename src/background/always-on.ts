import type { Consent } from "../contract/stored-schema.ts";
import type { DeclinedTabs } from "./declined-tabs.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";

interface Parts {
	readonly consent: { read(): Promise<Consent | undefined> };
	readonly declined: DeclinedTabs;
	readonly tabs: Pick<MeetingTabs, "switchOn">;
	/** Null where the tab's address may not be seen. */
	tabOrigin(tabId: number): Promise<string | null>;
	isSiteGranted(origin: string): Promise<boolean>;
}

/** Switches a tab on that shows a site which the user let be read always; a refusal is told when they switch on themselves. */
export function alwaysOn(parts: Parts) {
	return async (tabId: number): Promise<void> => {
		const origin = await parts.tabOrigin(tabId);
		if (!origin?.startsWith("https://")) return;
		if (!(await parts.isSiteGranted(origin))) return;
		if (await parts.declined.has(tabId)) return;
		if (await parts.consent.read()) await parts.tabs.switchOn(tabId);
	};
}
