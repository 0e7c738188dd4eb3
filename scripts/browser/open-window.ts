import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * An empty page in a window of its own, where it stays visible while others
 * are opened. One at a time: whose page has come, nothing tells.
 */
export async function openWindow({
	context,
	cdp,
}: ExtensionBrowser): Promise<Page> {
	const opened = context.waitForEvent("page");
	await cdp.send("Target.createTarget", {
		url: "about:blank",
		newWindow: true,
	});
	return opened;
}
