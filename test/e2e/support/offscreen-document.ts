import {
	type AttachedTarget,
	attachTarget,
} from "../../../scripts/browser/attach-target.mjs";
import {
	allTargets,
	waitForTarget,
} from "../../../scripts/browser/find-target.mjs";
import type { ExtensionBrowser } from "../../../scripts/browser/launch-extension.mjs";

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

/** Addresses of everything that the offscreen document has loaded. */
export async function loadedFiles(browser: ExtensionBrowser): Promise<string> {
	const offscreen = await offscreenDocument(browser);
	const names = await offscreen.evaluate(
		`performance.getEntriesByType("resource").map(({ name }) => name).join("\\n")`,
	);
	await offscreen.detach();
	return String(names);
}
