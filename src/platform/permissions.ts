import { browser } from "./browser.ts";

/** What Roompulse may be allowed later, when a meeting needs it. */
export type Right =
	| { readonly kind: "tab-picture" }
	| { readonly kind: "frames-of"; readonly origin: string };

/** Chrome asks the user, and may close the popup for it. Only in answer to a click. */
export async function askFor(right: Right): Promise<boolean> {
	return browser.permissions.request(asPermissions(right));
}

export async function mayUse(right: Right): Promise<boolean> {
	return browser.permissions.contains(asPermissions(right));
}

export function onRightsAdded(listener: () => void): void {
	browser.permissions.onAdded.addListener(() => listener());
}

type Permissions = Parameters<typeof browser.permissions.request>[0];

function asPermissions(right: Right): Permissions {
	return right.kind === "tab-picture"
		? // The polyfill's types know Firefox's optional permissions alone.
			({ permissions: ["tabCapture"] } as unknown as Permissions)
		: { origins: [`${right.origin}/*`] };
}

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
