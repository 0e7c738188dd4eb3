import { browser } from "./browser.ts";

/** Once for every start of the browser, not of the worker. */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(() => listener());
}
