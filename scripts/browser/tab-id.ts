import type { AttachedTarget } from "./attach-target.ts";

/** The chrome.tabs id of the tab to which the popup belongs. */
export async function tabIdOfPopup(popup: AttachedTarget): Promise<number> {
	const id = await popup.evaluate(
		"chrome.tabs.query({active: true, currentWindow: true}).then(([tab]) => tab.id)",
	);
	if (typeof id !== "number") throw new Error("The popup's tab has no id.");
	return id;
}
