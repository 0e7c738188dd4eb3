import { browser } from "./browser.ts";

/** Opens a page of the extension in a small window of its own, or brings the one forward that is open. */
export async function openSmallWindow(
	path: string,
	size: { readonly widthPx: number; readonly heightPx: number },
): Promise<boolean> {
	try {
		const url = browser.runtime.getURL(path);
		const [open] = await chrome.runtime.getContexts({ documentUrls: [url] });
		if (open && open.windowId >= 0)
			await browser.windows.update(open.windowId, {
				focused: true,
				state: "normal",
			});
		else
			await browser.windows.create({
				url,
				type: "popup",
				width: size.widthPx,
				height: size.heightPx,
			});
		return true;
	} catch {
		return false;
	}
}

/** Out of the way, but open. */
export async function minimiseOwnWindow(): Promise<void> {
	const { id } = await browser.windows.getCurrent();
	if (id !== undefined)
		await browser.windows.update(id, { state: "minimized" });
}

/** In a tab of its own, or to the front where it is open. */
export async function openSettingsPage(): Promise<void> {
	await browser.runtime.openOptionsPage();
}
