import { type ReadonlySignal, signal } from "@preact/signals";
import { siteOrigin } from "../core/page/site-origin.ts";
import { askForSite, dropSite, grantedSites } from "../platform/permissions.ts";

export type SiteRefusal = "no-address" | "not-granted";

export interface SitesState {
	/** Null until Chrome has answered. */
	readonly sites: ReadonlySignal<readonly string[] | null>;
	readonly refusal: ReadonlySignal<SiteRefusal | null>;
	/** Resolves to whether the site was added. Must be called in a click, since Chrome asks the user only then. */
	add(address: string): Promise<boolean>;
	remove(origin: string): Promise<void>;
}

/** The sites that are always on. Chrome's list of granted sites is the only one: we keep none of our own. */
export function sitesState(life: AbortSignal): SitesState {
	const sites = signal<readonly string[] | null>(null);
	const refusal = signal<SiteRefusal | null>(null);
	const refresh = async () => {
		const granted = await grantedSites();
		if (!life.aborted) sites.value = granted;
	};
	refresh();
	return {
		sites,
		refusal,
		async add(address) {
			const origin = siteOrigin(address);
			if (origin === null) {
				refusal.value = "no-address";
				return false;
			}
			const isGranted = await askForSite(origin);
			refusal.value = isGranted ? null : "not-granted";
			await refresh();
			return isGranted;
		},
		async remove(origin) {
			await dropSite(origin);
			await refresh();
		},
	};
}
