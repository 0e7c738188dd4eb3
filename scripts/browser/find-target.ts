import type { CdpConnection } from "./cdp-connection.ts";
import { until } from "./until.ts";

export interface TargetInfo {
	targetId: string;
	type: string;
	url: string;
	title: string;
}

/** Every target, tabs and offscreen documents included. */
export async function allTargets(cdp: CdpConnection): Promise<TargetInfo[]> {
	const { targetInfos } = (await cdp.send("Target.getTargets", {
		filter: [{}],
	})) as { targetInfos: TargetInfo[] };
	return targetInfos;
}

/**
 * The first target that `matches`, waited for.
 * @param what for the error: "The popup"
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
