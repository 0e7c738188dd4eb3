/** Calls `listener` once after Roompulse was installed or its version has changed, but not after an update of the browser. */
export function onInstalled(
	listener: (why: "install" | "update") => void,
): void {
	browser.runtime.onInstalled.addListener(({ reason }) => {
		if (reason === "install" || reason === "update") listener(reason);
	});
}

/** Calls `listener` once for every start of the browser, not of the worker. */
export function onBrowserStart(listener: () => void): void {
	browser.runtime.onStartup.addListener(() => listener());
}

/** Calls `listener` for every keyboard shortcut of this extension, with the tab that was in front. */
export function onCommand(
	listener: (command: string, tabId: number | null) => void,
): void {
	browser.commands.onCommand.addListener((command, tab) =>
		listener(command, tab?.id ?? null),
	);
}
