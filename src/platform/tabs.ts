import { browser } from "./browser.ts";

/** The tab in front in the window that this page belongs to. */
export async function activeTabId(): Promise<number | null> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab?.id ?? null;
}

/** Another tab came to the front, in whichever window; until `signal` aborts. */
export function onTabActivated(
	listener: () => void,
	signal: AbortSignal,
): void {
	browser.tabs.onActivated.addListener(listener);
	signal.addEventListener("abort", () =>
		browser.tabs.onActivated.removeListener(listener),
	);
}

/** Brings a tab and its window to the front; one that has gone meanwhile stays gone. */
export async function bringToFront(tabId: number): Promise<void> {
	try {
		const { windowId } = await browser.tabs.update(tabId, { active: true });
		if (windowId !== undefined)
			await browser.windows.update(windowId, { focused: true });
	} catch {
		// It closed meanwhile.
	}
}

/** Needs no permission: neither the address nor the title is asked for. */
export async function tabStatus(
	tabId: number,
): Promise<"loading" | "complete" | "gone"> {
	try {
		const tab = await browser.tabs.get(tabId);
		return tab.status === "loading" ? "loading" : "complete";
	} catch {
		return "gone";
	}
}

/** Null where the address is not ours to see: no permission for the site, or a tab that has gone. */
export async function tabOrigin(tabId: number): Promise<string | null> {
	try {
		const { url } = await browser.tabs.get(tabId);
		return url ? (URL.parse(url)?.origin ?? null) : null;
	} catch {
		return null;
	}
}

export function onTabRemoved(listener: (tabId: number) => void): void {
	browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

/** Also after a navigation within the page; not for browser frames that join it later. */
export function onTabLoaded(listener: (tabId: number) => void): void {
	browser.tabs.onUpdated.addListener((tabId, change) => {
		if (change.status === "complete") listener(tabId);
	});
}
