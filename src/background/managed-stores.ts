import { parseManaged, type ReadManaged } from "../contract/managed-schema.ts";
import type { AlwaysOnSite, StoredConsent } from "../contract/stored-schema.ts";
import {
	DEFAULT_PREFERENCES,
	type Preferences,
} from "../core/base/preferences.ts";
import {
	type ManagedSettings,
	managedAgreement,
	managedPreferences,
	ownPreferences,
} from "../core/session/managed-settings.ts";
import { managedValues, type StoredItem } from "../platform/storage.ts";

/** What an administrator has set, read anew each time, since it may arrive late and be withdrawn at any time. */
export interface ManagedStore {
	read(): Promise<ReadManaged>;
}

export function managedStore(): ManagedStore {
	return { read: async () => parseManaged(await managedValues()) };
}

interface PreferencesItem extends StoredItem<Preferences> {
	/** The default where nothing is stored. */
	read(): Promise<Preferences>;
}

/** The user's choices within the limits that an administrator has set. Whoever reads a choice reads it here; what is stored stays the user's own. */
export interface ManagedStores {
	readonly consent: StoredItem<StoredConsent>;
	readonly preferences: PreferencesItem;
	readonly sites: StoredItem<readonly AlwaysOnSite[]>;
	/** Whether the administrator lets nothing be read at all. */
	isForbidden(): Promise<boolean>;
	/** Whether the notice must be copied before the user can say that people know. */
	mustCopyNotice(): Promise<boolean>;
}

export function managedStores(
	managed: ManagedStore,
	own: {
		readonly consent: StoredItem<StoredConsent>;
		readonly preferences: StoredItem<Preferences>;
		readonly sites: StoredItem<readonly AlwaysOnSite[]>;
	},
): ManagedStores {
	const settings = async (): Promise<ManagedSettings> =>
		(await managed.read()).settings;
	const ownNow = async () =>
		(await own.preferences.read()) ?? DEFAULT_PREFERENCES;
	return {
		consent: {
			...own.consent,
			async read() {
				const given = await own.consent.read();
				return given && managedAgreement(given, await settings());
			},
		},
		preferences: {
			...own.preferences,
			read: async () => managedPreferences(await ownNow(), await settings()),
			write: async (changed) =>
				own.preferences.write(
					ownPreferences(changed, await ownNow(), await settings()),
				),
		},
		sites: {
			...own.sites,
			async read() {
				const { alwaysOnSites, readsAtMost } = await settings();
				if (readsAtMost === "nothing") return [];
				// Chrome's permission for such a site is the administrator's business.
				return (
					alwaysOnSites?.map((origin) => ({
						origin,
						wasGrantedBefore: true,
					})) ?? own.sites.read()
				);
			},
		},
		isForbidden: async () => (await settings()).readsAtMost === "nothing",
		mustCopyNotice: async () =>
			(await settings()).noticeBeforeEachMeeting === true,
	};
}
