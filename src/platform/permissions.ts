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
