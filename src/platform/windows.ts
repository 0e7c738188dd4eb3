/** Opens a page of the extension in a small window of its own, or brings the open one to the front. */
export async function openSmallWindow(
	path: string,
	size: { readonly widthPx: number; readonly heightPx: number },
): Promise<boolean> {
	try {
		const url = browser.runtime.getURL(path);
		const [open] = await browser.runtime.getContexts({ documentUrls: [url] });
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

/** Gets this page's window out of the way without closing it. */
export async function minimiseOwnWindow(): Promise<void> {
	const { id } = await browser.windows.getCurrent();
	if (id !== undefined)
		await browser.windows.update(id, { state: "minimized" });
}

/** Opens the settings in a tab of their own, or brings the open one to the front. */
export async function openSettingsPage(): Promise<void> {
	await browser.runtime.openOptionsPage();
}
