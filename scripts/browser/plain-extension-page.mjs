/**
 * Opens a page of the extension that shows nothing and runs nothing of its
 * own, behind the one in front: what is asked from it costs no more than the
 * asking, where the popup's page would also draw.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @returns {Promise<import("playwright-core").Page>}
 */
export async function openPlainExtensionPage({ context, cdp, origin }) {
	const url = `${origin}/manifest.json`;
	const opened = context.waitForEvent("page", {
		predicate: (page) => page.url() === url || page.url() === "about:blank",
	});
	await cdp.send("Target.createTarget", { url, background: true });
	const page = await opened;
	await page.waitForURL(url);
	await page.waitForLoadState();
	return page;
}
