import type { Page } from "playwright-core";
import { attachTarget } from "./attach-target.ts";
import type { CdpConnection } from "./cdp-connection.ts";
import { allTargets } from "./find-target.ts";
import type { ExtensionBrowser } from "./launch-extension.ts";

/**
 * Finds the tab target that contains a page. Chromium does not link the two, so
 * each tab is asked for its children.
 * @returns the tab's target id
 */
export async function tabOfPage(
	{ context, cdp }: ExtensionBrowser,
	page: Page,
): Promise<string> {
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
 * The targets in a tab; none if the tab closes meanwhile, since other code may
 * use this browser too.
 * @returns target ids
 */
async function childrenOfOpen(
	cdp: CdpConnection,
	tabTargetId: string,
): Promise<string[]> {
	try {
		return await childrenOf(cdp, tabTargetId);
	} catch (error) {
		const open = await allTargets(cdp);
		if (open.some(({ targetId }) => targetId === tabTargetId)) throw error;
		return [];
	}
}

/** @returns target ids */
async function childrenOf(
	cdp: CdpConnection,
	tabTargetId: string,
): Promise<string[]> {
	const children: string[] = [];
	const tab = await attachTarget(cdp, tabTargetId);
	const stopListening = cdp.listen((method, params) => {
		if (method !== "Target.attachedToTarget") return;
		const { targetInfo } = params as { targetInfo: { targetId: string } };
		children.push(targetInfo.targetId);
	});
	// The events arrive before the answer.
	await tab.send("Target.setAutoAttach", {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: true,
	});
	stopListening();
	await tab.detach();
	return children;
}
