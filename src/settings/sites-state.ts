import { type ReadonlySignal, signal } from "@preact/signals";
import {
	type AlwaysOnSite,
	MAX_ALWAYS_ON_SITES,
} from "../contract/stored-schema.ts";
import { siteOrigin } from "../core/page/site-origin.ts";
import { askForSite, dropSite, grantedSites } from "../platform/permissions.ts";
import { onStored } from "../platform/storage.ts";
import { alwaysOnSites } from "../store/always-on-sites.ts";

export type SiteRefusal = "no-address" | "not-granted" | "not-kept";

export interface SitesState {
	/** The origins that are always on. Null until the storage and Chrome have answered. */
	readonly sites: ReadonlySignal<readonly string[] | null>;
	/** Origins that Chrome lets us read although they are not always on. */
	readonly allowed: ReadonlySignal<readonly string[]>;
	readonly refusal: ReadonlySignal<SiteRefusal | null>;
	/** Resolves to whether the site was added. Must be called in a click, since Chrome asks the user only then. */
	add(address: string): Promise<boolean>;
	/** Gives Chrome's permission back, too, unless it was there before the site was added. */
	remove(origin: string): Promise<void>;
	/** Gives back Chrome's permission for a site that is not always on. */
	disallow(origin: string): Promise<void>;
}

export function sitesState(life: AbortSignal): SitesState {
	const stored = alwaysOnSites();
	const sites = signal<readonly string[] | null>(null);
	const allowed = signal<readonly string[]>([]);
	const refusal = signal<SiteRefusal | null>(null);
	const listed = async () => (await stored.read()) ?? [];

	async function refresh(): Promise<void> {
		const listedNow = await listed();
		const granted = await grantedSites();
		if (life.aborted) return;
		sites.value = listedNow.map(({ origin }) => origin);
		allowed.value = granted.filter((origin) => !isListed(origin, listedNow));
	}
	refresh();
	onStored("local", refresh, life);

	async function keep(site: AlwaysOnSite): Promise<boolean> {
		const before = await listed();
		if (before.some(({ origin }) => origin === site.origin)) return true;
		if (before.length >= MAX_ALWAYS_ON_SITES) return false;
		return (await stored.write([...before, site])).ok;
	}

	async function giveBack(site: AlwaysOnSite): Promise<void> {
		if (site.wasGrantedBefore || isListed(site.origin, await listed())) return;
		await dropSite(site.origin);
	}

	return {
		sites,
		allowed,
		refusal,
		async add(address) {
			const origin = siteOrigin(address);
			if (origin === null) {
				refusal.value = "no-address";
				return false;
			}
			// Known already, because waiting for Chrome's answer now could cost the click.
			const wasGrantedBefore = allowed.value.some((one) =>
				isSameHost(one, origin),
			);
			if (!(await askForSite(origin))) {
				refusal.value = "not-granted";
				return false;
			}
			const site = { origin, wasGrantedBefore };
			const isKept = await keep(site);
			if (!isKept) await giveBack(site);
			refusal.value = isKept ? null : "not-kept";
			await refresh();
			return isKept;
		},
		async remove(origin) {
			const before = await listed();
			await stored.write(before.filter((one) => one.origin !== origin));
			const site = before.find((one) => one.origin === origin);
			if (site) await giveBack(site);
			await refresh();
		},
		async disallow(origin) {
			await dropSite(origin);
			await refresh();
		},
	};
}

/** Whether Chrome's permission for the site serves one of the list, too: it is for a host, whatever its port. */
function isListed(origin: string, listed: readonly AlwaysOnSite[]): boolean {
	return listed.some((site) => isSameHost(site.origin, origin));
}

function isSameHost(one: string, other: string): boolean {
	return new URL(one).hostname === new URL(other).hostname;
}
