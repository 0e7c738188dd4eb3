import { until } from "./until.mjs";

/**
 * @typedef {{targetId: string, type: string, url: string, title: string}} TargetInfo
 */

/**
 * Every target, tabs and offscreen documents included.
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @returns {Promise<TargetInfo[]>}
 */
export async function allTargets(cdp) {
	const { targetInfos } = /** @type {{targetInfos: TargetInfo[]}} */ (
		await cdp.send("Target.getTargets", { filter: [{}] })
	);
	return targetInfos;
}

/**
 * The first target that `matches`, waited for.
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @param {string} what for the error: "The popup"
 * @param {(target: TargetInfo) => boolean} matches
 * @param {number} [timeoutMs]
 * @returns {Promise<TargetInfo>}
 */
export function waitForTarget(cdp, what, matches, timeoutMs) {
	return until(
		what,
		async () => (await allTargets(cdp)).find(matches),
		timeoutMs,
	);
}
