import { version } from "../../package.json";
import { browser } from "./browser.ts";

/** Whether an address is that of a page of this extension. */
export function isOwnAddress(url: string | undefined): boolean {
	return url?.startsWith(browser.runtime.getURL("")) ?? false;
}

/** The version from package.json, where the manifest gets it, too. An offscreen document cannot ask for the manifest. */
export function ownVersion(): string {
	return version;
}

/** Ends the whole extension, including its pages, and starts it again. The polyfill's types do not describe this as Chrome has it. */
export function restartExtension(): void {
	chrome.runtime.reload();
}
