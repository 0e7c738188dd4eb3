/**
 * Opens the side panel next to this tab and all others of its window. Chrome
 * requires a user's gesture, so nothing may be awaited between the click and this.
 * @returns whether it opened
 */
export async function openSidePanel(tabId: number): Promise<boolean> {
	try {
		await browser.sidePanel.open({ tabId });
		return true;
	} catch {
		return false;
	}
}
