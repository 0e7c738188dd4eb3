import {
	type AttachedTarget,
	attachTarget,
} from "../../../scripts/browser/attach-target.ts";
import { closeTarget } from "../../../scripts/browser/close-target.ts";
import {
	allTargets,
	waitForTarget,
} from "../../../scripts/browser/find-target.ts";
import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.ts";

const TYPE = "background_page";

export async function hasOffscreenDocument(
	browser: ExtensionBrowser,
): Promise<boolean> {
	return (await allTargets(browser.cdp)).some(({ type }) => type === TYPE);
}

export async function offscreenDocument(
	browser: ExtensionBrowser,
): Promise<AttachedTarget> {
	const { targetId } = await waitForTarget(
		browser.cdp,
		"The offscreen document",
		({ type }) => type === TYPE,
	);
	return attachTarget(browser.cdp, targetId);
}

/** Closes the document that an opened popup has prepared, so that the next one is observed from its start. */
export async function closeOffscreenDocument(
	browser: ExtensionBrowser,
): Promise<void> {
	await closeTarget(browser, await offscreenDocument(browser));
}
