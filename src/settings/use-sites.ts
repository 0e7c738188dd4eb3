import { useEffect, useState } from "preact/hooks";
import { siteOrigin } from "../core/site-origin.ts";
import {
	askForSite,
	dropSite,
	grantedSites,
} from "../platform/site-permission.ts";

export type SiteRefusal = "no-address" | "not-granted";

export interface SitesControl {
	/** Null until Chrome has answered. */
	readonly sites: readonly string[] | null;
	readonly refusal: SiteRefusal | null;
	/** Whether the site was added; must come straight from a click, since Chrome asks then. */
	add(address: string): Promise<boolean>;
	remove(origin: string): Promise<void>;
}

/** Chrome's own list of what it lets be read is the only one there is. */
export function useSites(): SitesControl {
	const [sites, setSites] = useState<readonly string[] | null>(null);
	const [refusal, setRefusal] = useState<SiteRefusal | null>(null);
	const look = async () => setSites(await grantedSites());
	useEffect(() => void look(), []);
	return {
		sites,
		refusal,
		async add(address) {
			const origin = siteOrigin(address);
			if (origin === null) {
				setRefusal("no-address");
				return false;
			}
			const isGranted = await askForSite(origin);
			setRefusal(isGranted ? null : "not-granted");
			await look();
			return isGranted;
		},
		async remove(origin) {
			await dropSite(origin);
			await look();
		},
	};
}
