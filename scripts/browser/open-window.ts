import type { Page } from "playwright-core";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Opens an empty page in a window of its own, where it stays visible while other
 * pages open. Call it again only after it has resolved, since the next page that
 * appears is taken for the one requested.
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
