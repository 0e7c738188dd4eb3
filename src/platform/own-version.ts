import { browser } from "./browser.ts";

/** As the manifest says it. */
export function ownVersion(): string {
	return browser.runtime.getManifest().version;
}
