import { attachTarget } from "./attach-target.mjs";
import { allTargets } from "./find-target.mjs";

/**
 * The tab target that holds a page. Chromium gives no link from one to the
 * other, so each tab is asked for its children.
 * @param {import("./launch-extension.mjs").ExtensionBrowser} browser
 * @param {import("playwright-core").Page} page
 * @returns {Promise<string>} the tab's target id
 */
export async function tabOfPage({ context, session }, page) {
	const pageSession = await context.newCDPSession(page);
	const { targetInfo } = await pageSession.send("Target.getTargetInfo");
	await pageSession.detach();
	for (const tab of await allTargets(session)) {
		if (tab.type !== "tab") continue;
		const children = await childrenOf(session, tab.targetId);
		if (children.includes(targetInfo.targetId)) return tab.targetId;
	}
	throw new Error(`No tab holds the page ${page.url()}.`);
}

/**
 * @param {import("playwright-core").CDPSession} session
 * @param {string} tabTargetId
 * @returns {Promise<string[]>} target ids
 */
async function childrenOf(session, tabTargetId) {
	/** @type {string[]} */
	const children = [];
	const tab = await attachTarget(session, tabTargetId, (method, parameters) => {
		if (method === "Target.attachedToTarget")
			children.push(targetIdIn(parameters));
	});
	// The events come before the answer.
	await tab.send("Target.setAutoAttach", {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: true,
	});
	await tab.detach();
	return children;
}

/** @param {unknown} parameters of Target.attachedToTarget */
function targetIdIn(parameters) {
	const { targetInfo } = /** @type {{targetInfo: {targetId: string}}} */ (
		parameters
	);
	return targetInfo.targetId;
}
