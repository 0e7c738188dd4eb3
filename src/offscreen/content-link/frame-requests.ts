import type { FrameCounts } from "../../core/room/room-summary.ts";
import type { BatchPlan } from "../../core/schedule/batch-size.ts";

/** Which tiles of one browser frame are asked for pictures, and when. One picture per tile in flight; nothing queues. */
export interface FrameRequests {
	/** The tiles to ask now, marked as in flight under `requestId`; null where there are none, or enough is under way. */
	next(
		tiles: readonly AskableTile[],
		nowMs: number,
		plan: BatchPlan,
	): { readonly requestId: number; readonly tileIds: readonly string[] } | null;
	/** Whether the answer was awaited; its tiles are free again. */
	settle(requestId: number): boolean;
	/** Nobody will answer any more: what is on its way is dropped. */
	abandon(): void;
	counts(): Omit<FrameCounts, "analysed">;
	noteReceived(received: number, refused: number): void;
}

export interface AskableTile {
	readonly tileId: string;
	readonly intervalMs: number;
}

/** The next is on its way while one is analysed. */
const REQUESTS_IN_FLIGHT = 2;
/** A page that answers nothing for so long has dropped the request. */
const ANSWER_TIMEOUT_MS = 3_000;

interface Pending {
	readonly tileIds: readonly string[];
	readonly askedAtMs: number;
}

export function frameRequests(): FrameRequests {
	const pending = new Map<number, Pending>();
	const askedAtMs = new Map<string, number>();
	let lastRequestId = 0;
	let lastAskedAtMs = Number.NEGATIVE_INFINITY;
	const counts = { asked: 0, received: 0, dropped: 0 };

	function dropAskedUntil(atMs: number): void {
		for (const [requestId, request] of pending) {
			if (request.askedAtMs > atMs) continue;
			pending.delete(requestId);
			counts.dropped += request.tileIds.length;
		}
	}

	/** New tiles come for as long as a meeting lasts. */
	function forgetGone(tiles: readonly AskableTile[]): void {
		const there = new Set(tiles.map(({ tileId }) => tileId));
		for (const id of askedAtMs.keys()) if (!there.has(id)) askedAtMs.delete(id);
	}

	return {
		next(tiles, nowMs, plan) {
			forgetGone(tiles);
			dropAskedUntil(nowMs - ANSWER_TIMEOUT_MS);
			if (pending.size >= REQUESTS_IN_FLIGHT) return null;
			// Whoever is wanted more often than sweeps come does not wait for one.
			const isHurried = tiles.some((tile) => tile.intervalMs < plan.everyMs);
			const everyMs = isHurried ? 0 : plan.everyMs;
			if (nowMs - lastAskedAtMs < everyMs) return null;
			const inFlight = new Set(
				[...pending.values()].flatMap(({ tileIds }) => tileIds),
			);
			const waitedMs = ({ tileId }: AskableTile) =>
				nowMs - (askedAtMs.get(tileId) ?? Number.NEGATIVE_INFINITY);
			const tileIds = tiles
				.filter(({ tileId }) => !inFlight.has(tileId))
				// In the request that is nearest to when it is due.
				.filter((tile) => waitedMs(tile) >= tile.intervalMs - everyMs / 2)
				.map((tile) => ({ ...tile, late: waitedMs(tile) - tile.intervalMs }))
				// Whoever has been due longest comes first: nobody starves.
				.sort((a, b) => (a.late === b.late ? 0 : b.late - a.late))
				.slice(0, plan.size)
				.map(({ tileId }) => tileId);
			if (tileIds.length === 0) return null;
			lastAskedAtMs = nowMs;
			const requestId = ++lastRequestId;
			pending.set(requestId, { tileIds, askedAtMs: nowMs });
			for (const tileId of tileIds) askedAtMs.set(tileId, nowMs);
			counts.asked += tileIds.length;
			return { requestId, tileIds };
		},
		settle: (requestId) => pending.delete(requestId),
		abandon: () => dropAskedUntil(Number.POSITIVE_INFINITY),
		counts: () => ({ ...counts }),
		noteReceived(received, refused) {
			counts.received += received;
			counts.dropped += refused;
		},
	};
}
