/** The tab in front in the window that this page belongs to. */
export async function activeTabId(): Promise<number | null> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	return tab?.id ?? null;
}

/** The tab that shows this page; null where none does. */
export async function ownTabId(): Promise<number | null> {
	return (await browser.tabs.getCurrent())?.id ?? null;
}

/** Calls `listener` when another tab has come to the front in any window, until `signal` aborts. */
export function onTabActivated(
	listener: () => void,
	signal: AbortSignal,
): void {
	browser.tabs.onActivated.addListener(listener);
	signal.addEventListener("abort", () =>
		browser.tabs.onActivated.removeListener(listener),
	);
}

/** Brings a tab and its window to the front; does nothing if the tab has closed meanwhile. */
export async function bringToFront(tabId: number): Promise<void> {
	try {
		const tab = await browser.tabs.update(tabId, { active: true });
		if (tab) await browser.windows.update(tab.windowId, { focused: true });
	} catch {
		// The tab has closed meanwhile.
	}
}

/** Opens a page of ours in a new tab, in front. */
export async function openOwnPage(path: string): Promise<void> {
	await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The state of a tab's page. "discarded": Chrome has taken it out of memory. "crashed": its process has ended for another reason. */
export type TabStatus =
	| "loading"
	| "complete"
	| "discarded"
	| "crashed"
	| "gone";

/** Needs no permission, because it reads neither the address nor the title. */
export async function tabStatus(tabId: number): Promise<TabStatus> {
	try {
		const tab = await browser.tabs.get(tabId);
		if (tab.discarded) return "discarded";
		// Chrome calls a page unloaded whose process has ended.
		if (tab.status === "unloaded") return "crashed";
		return tab.status === "loading" ? "loading" : "complete";
	} catch {
		return "gone";
	}
}

/** Whether Chrome has stopped the tab's page to save memory or power. */
export async function isTabFrozen(tabId: number): Promise<boolean> {
	try {
		return (await browser.tabs.get(tabId)).frozen;
	} catch {
		return false;
	}
}

/** Null if we have no permission for the page, or it has no title. */
export async function tabTitle(tabId: number): Promise<string | null> {
	try {
		return (await browser.tabs.get(tabId)).title || null;
	} catch {
		return null;
	}
}

/** Null if we have no permission for the site or the tab has closed. */
export async function tabOrigin(tabId: number): Promise<string | null> {
	try {
		const { url } = await browser.tabs.get(tabId);
		return url ? (URL.parse(url)?.origin ?? null) : null;
	} catch {
		return null;
	}
}

/** Host and path of the tab's page; null if we have no permission for the site or the tab has closed. */
export async function tabAddress(tabId: number): Promise<string | null> {
	try {
		const { url } = await browser.tabs.get(tabId);
		const parsed = url ? URL.parse(url) : null;
		return parsed && `${parsed.host}${parsed.pathname}`;
	} catch {
		return null;
	}
}

export function onTabRemoved(listener: (tabId: number) => void): void {
	browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

/** Calls `listener` when the tab's page has no process any more, because it crashed or Chrome took it out of memory. */
export function onTabUnloaded(listener: (tabId: number) => void): void {
	browser.tabs.onUpdated.addListener((tabId, change) => {
		if (change.discarded || change.status === "unloaded") listener(tabId);
	});
}

/** Calls `listener` when Chrome has given a tab another id, as when it takes the tab out of memory. */
export function onTabReplaced(
	listener: (tabId: number, newTabId: number) => void,
): void {
	browser.tabs.onReplaced.addListener((newTabId, tabId) =>
		listener(tabId, newTabId),
	);
}

/** Calls `listener` also after a navigation within the page, but not for page frames that join it later. */
export function onTabLoaded(listener: (tabId: number) => void): void {
	browser.tabs.onUpdated.addListener((tabId, change) => {
		if (change.status === "complete") listener(tabId);
	});
}
