/** A right that Roompulse asks for later, when a meeting needs it. */
export type Right =
	| { readonly kind: "tab-picture" }
	| { readonly kind: "frames-of"; readonly origin: string };

/** Makes Chrome ask the user, which may close the popup. Call it only in answer to a click. */
export async function askFor(right: Right): Promise<boolean> {
	return browser.permissions.request(asPermissions(right));
}

export async function mayUse(right: Right): Promise<boolean> {
	return browser.permissions.contains(asPermissions(right));
}

export function onRightsAdded(listener: () => void): void {
	browser.permissions.onAdded.addListener(() => listener());
}

/** Calls `listener` with the match patterns of the sites that may not be read any more, whoever took the permission back. */
export function onSitesRemoved(
	listener: (patterns: readonly string[]) => void,
): void {
	browser.permissions.onRemoved.addListener(({ origins = [] }) =>
		listener(origins),
	);
}

type Permissions = Parameters<typeof browser.permissions.request>[0];

function asPermissions(right: Right): Permissions {
	return right.kind === "tab-picture"
		? { permissions: ["tabCapture"] }
		: { origins: [`${right.origin}/*`] };
}

/** The match pattern for one origin, without a port, because Chrome's patterns name none. */
function patternOf(origin: string): string {
	const { protocol, hostname } = new URL(origin);
	return `${protocol}//${hostname}/*`;
}

/** The origins of all sites that the user allowed, be it for a frame or to be always on. */
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

/** Makes Chrome ask the user, so it must be called straight from a click. */
export async function askForSite(origin: string): Promise<boolean> {
	return browser.permissions.request({ origins: [patternOf(origin)] });
}

export async function dropSite(origin: string): Promise<void> {
	await browser.permissions.remove({ origins: [patternOf(origin)] });
}
