import { browser } from "./browser.ts";

/** Once for every start of the browser, not of the worker. */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(() => listener());
}

/** Hears every keyboard shortcut of this extension, with the tab that was in front. */
export function onCommand(
	heard: (command: string, tabId: number | null) => void,
): void {
	browser.commands.onCommand.addListener((command, tab) =>
		heard(command, tab?.id ?? null),
	);
}
