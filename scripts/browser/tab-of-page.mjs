import { attachTarget } from "./attach-target.mjs";
import { allTargets } from "./find-target.mjs";

/**
 * The tab target that holds a page. Chromium gives no link from one to the
 * other, so each tab is asked for its children.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string>} the tab's target id
 */
export async function tabOfPage({ context, cdp }, page) {
	const pageSession = await context.newCDPSession(page);
	const { targetInfo } = await pageSession.send("Target.getTargetInfo");
	await pageSession.detach();
	for (const { type, targetId } of await allTargets(cdp)) {
		if (type !== "tab") continue;
		const children = await childrenOfOpen(cdp, targetId);
		if (children.includes(targetInfo.targetId)) return targetId;
	}
	throw new Error(`No tab holds the page ${page.url()}.`);
}

/**
 * None of a tab that closes while it is asked: others may be at work in this browser.
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @param {string} tabTargetId
 * @returns {Promise<string[]>} target ids
 */
async function childrenOfOpen(cdp, tabTargetId) {
	try {
		return await childrenOf(cdp, tabTargetId);
	} catch (error) {
		const open = await allTargets(cdp);
		if (open.some(({ targetId }) => targetId === tabTargetId)) throw error;
		return [];
	}
}

/**
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @param {string} tabTargetId
 * @returns {Promise<string[]>} target ids
 */
async function childrenOf(cdp, tabTargetId) {
	/** @type {string[]} */
	const children = [];
	const tab = await attachTarget(cdp, tabTargetId);
	const stopListening = cdp.listen((method, params) => {
		if (method !== "Target.attachedToTarget") return;
		const { targetInfo } = /** @type {{targetInfo: {targetId: string}}} */ (
			params
		);
		children.push(targetInfo.targetId);
	});
	// The events come before the answer.
	await tab.send("Target.setAutoAttach", {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: true,
	});
	stopListening();
	await tab.detach();
	return children;
}
