import type { CdpConnection } from "./cdp-connection.ts";
import { until } from "./until.ts";

export interface TargetInfo {
	targetId: string;
	type: string;
	url: string;
	title: string;
}

/**
 * Every target, tabs and offscreen documents included.
 * @param {import("./cdp-connection.mjs").CdpConnection} cdp
 * @returns {Promise<TargetInfo[]>}
 */
export async function allTargets(cdp: CdpConnection): Promise<TargetInfo[]> {
	const { targetInfos } = (await cdp.send("Target.getTargets", {
		filter: [{}],
	})) as { targetInfos: TargetInfo[] };
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
export function waitForTarget(
	cdp: CdpConnection,
	what: string,
	matches: (target: TargetInfo) => boolean,
	timeoutMs?: number,
): Promise<TargetInfo> {
	return until(
		what,
		async () => (await allTargets(cdp)).find(matches),
		timeoutMs,
	);
}
