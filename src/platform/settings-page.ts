import { browser } from "./browser.ts";

/** In a tab of its own, or to the front where it is open. */
export async function openSettingsPage(): Promise<void> {
	await browser.runtime.openOptionsPage();
}
