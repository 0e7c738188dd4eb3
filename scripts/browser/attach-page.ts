import { type AttachedTarget, attachTarget } from "./attach-target.ts";
import { type TargetInfo, waitForTarget } from "./find-target.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";
import { until } from "./until.ts";

const NO_CONTEXT = "Cannot find default execution context";

/**
 * Attaches to a page that Playwright does not list (the side panel, a small
 * window, the strip above all windows) and waits until it shows text.
 * @param what the page's name in the error, such as "The side panel"
 */
export async function attachPage(
	{ cdp }: ExtensionBrowser,
	what: string,
	matches: (target: TargetInfo) => boolean,
): Promise<AttachedTarget> {
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

/** The target is listed before its page can evaluate anything. */
function notYet(error: unknown) {
	if (error instanceof Error && error.message.includes(NO_CONTEXT))
		return false;
	throw error;
}
