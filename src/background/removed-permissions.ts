import type { AlwaysOnSite } from "../contract/stored-schema.ts";
import type { Mutex } from "../core/base/mutex.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import { matchesPattern } from "../core/page/match-pattern.ts";
import type { StoredItem } from "../platform/storage.ts";
import type { MeetingTabEffects } from "./meeting-tab-effects.ts";
import type { MeetingTabStore } from "./meeting-tab-store.ts";
import type { MeetingTabs } from "./meeting-tabs.ts";

interface Parts {
	readonly tabStore: MeetingTabStore;
	readonly tabs: Pick<MeetingTabs, "lose">;
	/** As the user set them: those of the organisation are not the user's to change. */
	readonly sites: StoredItem<readonly AlwaysOnSite[]>;
	readonly effects: Pick<
		MeetingTabEffects,
		"stopContentScripts" | "stopPageFrames" | "endOffscreenTab"
	>;
	/** Null if we may not see the tab's address. */
	tabOrigin(tabId: number): Promise<string | null>;
	readonly mutex: Mutex;
}

/**
 * Stops the reading of sites whose permission was taken back, although Chrome lets scripts that run already go on:
 * whole tabs of such a site, and its frames in other tabs. The site is not always on any more either; otherwise a
 * permission that is given later for a frame would bring that back.
 */
export function removedPermissions(parts: Parts) {
	const { tabStore, tabs, sites, effects, mutex } = parts;
	return async (patterns: readonly string[]): Promise<void> => {
		if (patterns.length === 0) return;
		const isRemoved = (origin: string) =>
			patterns.some((pattern) => matchesPattern(origin, pattern));

		const ended: number[] = [];
		const stop = async (tabId: number) => {
			const origin = await parts.tabOrigin(tabId);
			// Chrome hides the address of a tab that we may not read any more.
			if (origin !== null && !isRemoved(origin))
				return effects.stopPageFrames(tabId, patterns);
			ended.push(tabId);
			effects.stopContentScripts(tabId);
			void effects.endOffscreenTab(tabId);
		};
		// Does not wait for other changes, of which one may wait long for a page.
		const all = await tabStore.all();
		const on = all.filter(({ state }) => state === "on");
		await Promise.all(on.map(({ tabId }) => stop(tabId)));

		await mutex(async () => {
			for (const tabId of ended)
				await tabs.lose(tabId, failureOf("site-permission-removed"));
			const listed = (await sites.read()) ?? [];
			const rest = listed.filter(({ origin }) => !isRemoved(origin));
			if (rest.length < listed.length) await sites.write(rest);
		});
	};
}
