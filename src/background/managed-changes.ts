import type { Agreement } from "../core/base/lawful-use.ts";
import { type Mutex, sharedRuns } from "../core/base/mutex.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import type { Preferences } from "../core/base/preferences.ts";
import type { Result } from "../core/base/result.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { limitKeeping } from "../store/keeping-choice.ts";
import type { ManagedStore, ManagedStores } from "./managed-stores.ts";
import type { MeetingTabStore } from "./meeting-tab-store.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";

interface Parts {
	readonly managed: ManagedStore;
	readonly stores: ManagedStores;
	readonly tabStore: MeetingTabStore;
	readonly tabs: Pick<MeetingTabs, "lose">;
	readonly effects: {
		isOffscreenOpen(): Promise<boolean>;
		changeAgreement(agreement: Agreement): Promise<Result<unknown>>;
		changePreferences(preferences: Preferences): Promise<Result<unknown>>;
		wallMs(): number;
	};
	readonly mutex: Mutex;
}

/** Makes what the organisation has set take effect, in meetings that are read already, too; it may arrive, change or be withdrawn at any time. */
export function managedChanges(parts: Parts) {
	const { managed, stores, tabStore, tabs, effects, mutex } = parts;

	async function endReading(): Promise<void> {
		for (const { tabId, state } of await tabStore.all())
			if (state === "on")
				await tabs.lose(tabId, failureOf("reading-forbidden"));
	}

	// One at a time: settings that were read earlier must not be written later than newer ones.
	return sharedRuns(async () => {
		const { settings } = await managed.read();
		if (await stores.isForbidden()) await mutex(endReading);
		await limitKeeping(settings);
		await forgetOldSessions(effects.wallMs());
		if (!(await effects.isOffscreenOpen())) return;
		const given = await stores.consent.read();
		if (given) {
			const { context, reads } = given;
			await effects.changeAgreement({ context, reads });
		}
		await effects.changePreferences(await stores.preferences.read());
	});
}
