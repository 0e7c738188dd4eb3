import { type ReadonlySignal, signal } from "@preact/signals";
import { siteOrigin } from "../core/page/site-origin.ts";
import { askForSite, dropSite, grantedSites } from "../platform/permissions.ts";

export type SiteRefusal = "no-address" | "not-granted";

export interface SitesState {
	/** Null until Chrome has answered. */
	readonly sites: ReadonlySignal<readonly string[] | null>;
	readonly refusal: ReadonlySignal<SiteRefusal | null>;
	/** Whether the site was added; must come straight from a click, since Chrome asks then. */
	add(address: string): Promise<boolean>;
	remove(origin: string): Promise<void>;
}

/** Chrome's own list of what it lets be read is the only one there is. */
export function sitesState(life: AbortSignal): SitesState {
	const sites = signal<readonly string[] | null>(null);
	const refusal = signal<SiteRefusal | null>(null);
	const look = async () => {
		const granted = await grantedSites();
		if (!life.aborted) sites.value = granted;
	};
	look();
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
			await look();
			return isGranted;
		},
		async remove(origin) {
			await dropSite(origin);
			await look();
		},
	};
}
