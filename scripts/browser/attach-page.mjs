import { attachTarget } from "./attach-target.mjs";
import { waitForTarget } from "./find-target.mjs";
import { until } from "./until.mjs";

const NO_CONTEXT = "Cannot find default execution context";

/**
 * Attaches to a page that Playwright does not show, once it says something:
 * the side panel, a small window, the strip above all windows.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {string} what for the error: "The side panel"
 * @param {(target: import("./find-target.mjs").TargetInfo) => boolean} matches
 * @returns {Promise<import("./attach-target.mjs").AttachedTarget>}
 */
export async function attachPage({ cdp }, what, matches) {
	const { targetId } = await waitForTarget(
		cdp,
		what,
		(target) => target.type === "page" && matches(target),
	);
	const page = await attachTarget(cdp, targetId);
	await until(`${what}'s content`, () =>
		page.evaluate("document.body?.innerText.trim().length > 0").catch(notYet),
	);
	return page;
}

/** Its target is there before anything can be asked of it. @param {unknown} error */
function notYet(error) {
	if (error instanceof Error && error.message.includes(NO_CONTEXT))
		return false;
	throw error;
}
