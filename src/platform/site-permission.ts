import { browser } from "./browser.ts";

/** A match pattern of exactly one origin; Chrome's patterns name no port. */
function patternOf(origin: string): string {
	const { protocol, hostname } = new URL(origin);
	return `${protocol}//${hostname}/*`;
}

/** The sites that the user lets be read without a click, as origins. */
export async function grantedSites(): Promise<readonly string[]> {
	const { origins = [] } = await browser.permissions.getAll();
	return origins.flatMap((pattern) => {
		const origin = URL.parse(pattern.replace(/\*$/, ""))?.origin;
		return origin ? [origin] : [];
	});
}

export async function isSiteGranted(origin: string): Promise<boolean> {
	return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Chrome asks the user, so this must come straight from a click. */
export async function askForSite(origin: string): Promise<boolean> {
	return browser.permissions.request({ origins: [patternOf(origin)] });
}

export async function dropSite(origin: string): Promise<void> {
	await browser.permissions.remove({ origins: [patternOf(origin)] });
}
