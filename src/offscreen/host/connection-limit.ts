import {
	type Allowance,
	type AllowanceLimits,
	fullAllowance,
	useAllowance,
} from "../../core/base/allowance.ts";

/** Twice as many page frames as are read, all at once; after that each may try again every few seconds, as content scripts do. */
const CONNECTIONS: AllowanceLimits = { atOnce: 64, perSecond: 6 };

/** Chrome takes every message apart before we see how large it is, so a page that floods must not simply connect again. */
const FLOOD_PAUSE_SECONDS = 30;

export interface ConnectionLimit {
	/** Says, at each connection, whether its tab has not connected too often: each one has the background look up the tab. */
	mayConnect(tabId: number): boolean;
	/** A page of the tab has flooded its port. */
	flooded(tabId: number): void;
}

export function connectionLimit(nowMs: () => number): ConnectionLimit {
	const byTab = new Map<number, Allowance>();
	return {
		mayConnect(tabId) {
			const before = byTab.get(tabId) ?? fullAllowance(CONNECTIONS, nowMs());
			const left = useAllowance(before, CONNECTIONS, nowMs());
			if (left) byTab.set(tabId, left);
			return left !== null;
		},
		flooded(tabId) {
			const left = -CONNECTIONS.perSecond * FLOOD_PAUSE_SECONDS;
			byTab.set(tabId, { left, atMs: nowMs() });
		},
	};
}
