import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

/** Closes all pages that a test has left open, even if it failed; the browser's first, empty tab keeps it alive. */
export async function closeMeetings({
	context,
}: ExtensionBrowser): Promise<void> {
	const opened = context.pages().filter((page) => page.url() !== "about:blank");
	await Promise.all(opened.map((page) => page.close()));
}
