import { until } from "./until.mjs";

/**
 * @typedef {{targetId: string, type: string, url: string, title: string}} TargetInfo
 */

/**
 * Every target, tabs and offscreen documents included.
 * @param {import("playwright-core").CDPSession} browserSession
 * @returns {Promise<TargetInfo[]>}
 */
export async function allTargets(browserSession) {
	const { targetInfos } = await browserSession.send("Target.getTargets", {
		filter: [{}],
	});
	return targetInfos;
}

/**
 * The first target that `matches`, waited for.
 * @param {import("playwright-core").CDPSession} browserSession
 * @param {string} what for the error: "the popup"
 * @param {(target: TargetInfo) => boolean} matches
 * @param {number} [timeoutMs]
 * @returns {Promise<TargetInfo>}
 */
export function waitForTarget(browserSession, what, matches, timeoutMs) {
	return until(
		what,
		async () => (await allTargets(browserSession)).find(matches),
		timeoutMs,
	);
}
