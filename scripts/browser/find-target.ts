import type { CdpConnection } from "./cdp-connection.ts";
import { until } from "./until.ts";

export interface TargetInfo {
	targetId: string;
	type: string;
	url: string;
	title: string;
}

/** All targets, including tabs and offscreen documents. */
export async function allTargets(cdp: CdpConnection): Promise<TargetInfo[]> {
	const { targetInfos } = (await cdp.send("Target.getTargets", {
		filter: [{}],
	})) as { targetInfos: TargetInfo[] };
	return targetInfos;
}

/**
 * Waits for a target that `matches`.
 * @param what the target's name in the error, such as "The popup"
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
