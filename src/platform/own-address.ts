import { browser } from "./browser.ts";

/** Whether an address is that of a page of this extension. */
export function isOwnAddress(url: string | undefined): boolean {
	return url?.startsWith(browser.runtime.getURL("")) ?? false;
}
