import { version } from "../../package.json";

/** Whether an address is that of a page of this extension. */
export function isOwnAddress(url: string | undefined): boolean {
	return url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** Host and path of a page of ours, as `tabAddress` tells them of a tab that shows it. */
export function ownAddress(path: string): string {
	const { host, pathname } = new URL(browser.runtime.getURL(path));
	return `${host}${pathname}`;
}

/** Content scripts always have a tab and the page's address. The worker and the popup have no tab, and a page of ours in a tab has our address. */
export function isFromExtension(
	sender: { readonly tab?: unknown; readonly url?: string } | undefined,
): boolean {
	return sender?.tab === undefined || isOwnAddress(sender.url);
}

/** The version from package.json, where the manifest gets it, too. An offscreen document cannot ask for the manifest. */
export function ownVersion(): string {
	return version;
}

/** Ends the whole extension, including its pages, and starts it again. */
export function restartExtension(): void {
	browser.runtime.reload();
}
