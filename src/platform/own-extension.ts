import { version } from "../../package.json";
import { browser } from "./browser.ts";

/** Whether an address is that of a page of this extension. */
export function isOwnAddress(url: string | undefined): boolean {
	return url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** As the manifest says it, which takes it from the same place. An offscreen document cannot ask for the manifest. */
export function ownVersion(): string {
	return version;
}

/** Ends all of the extension, its pages included, and starts it anew. Not in the polyfill's types as Chrome has it. */
export function restartExtension(): void {
	chrome.runtime.reload();
}
