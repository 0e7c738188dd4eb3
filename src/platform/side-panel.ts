/**
 * Opens the side panel beside this tab and all others of its window. Chrome
 * wants a user's gesture, so nothing may be awaited between the click and this.
 * @returns whether it opened
 */
export async function openSidePanel(tabId: number): Promise<boolean> {
	try {
		await chrome.sidePanel.open({ tabId });
		return true;
	} catch {
		return false;
	}
}
