import {
	type Allowance,
	type AllowanceLimits,
	fullAllowance,
	useAllowance,
} from "../../core/base/allowance.ts";

/** Twice as many page frames as are read, all at once; after that each may try again every few seconds, as content scripts do. */
const CONNECTIONS: AllowanceLimits = { atOnce: 64, perSecond: 6 };

/** Says, at each connection, whether its tab has not connected too often: each one has the background look up the tab. */
export function connectionLimit(
	nowMs: () => number,
): (tabId: number) => boolean {
	const byTab = new Map<number, Allowance>();
	return (tabId) => {
		const before = byTab.get(tabId) ?? fullAllowance(CONNECTIONS, nowMs());
		const left = useAllowance(before, CONNECTIONS, nowMs());
		if (left) byTab.set(tabId, left);
		return left !== null;
	};
}
