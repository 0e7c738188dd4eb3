/**
 * An empty page in a window of its own, where it stays visible while others
 * are opened. One at a time: whose page has come, nothing tells.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openWindow({ context, cdp }) {
	const opened = context.waitForEvent("page");
	await cdp.send("Target.createTarget", {
		url: "about:blank",
		newWindow: true,
	});
	return opened;
}
