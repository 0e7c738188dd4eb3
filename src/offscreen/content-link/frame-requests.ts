import type { FrameCounts } from "../../core/room/room-summary.ts";
import type { BatchPlan } from "../../core/schedule/batch-size.ts";

/** Decides which tiles of one page frame are asked for pictures, and when. At most one picture per tile is in flight, so that nothing queues, but of a tile whose every picture is wanted there are two. */
export interface FrameRequests {
	/** The tiles to request now, marked as in flight under `requestId`; null if none is due or enough requests are in flight. */
	next(
		tiles: readonly AskableTile[],
		nowMs: number,
		plan: BatchPlan,
	): { readonly requestId: number; readonly tileIds: readonly string[] } | null;
	/** Until when nothing is requested, whoever is due by then. */
	restsUntilMs(): number;
	isPending(requestId: number): boolean;
	/** A request that waits for its answer; null if it was given up before, or is too old now. */
	pending(requestId: number, nowMs: number): PendingRequest | null;
	/** Ends a request, frees its tiles and returns it. Null if it was given up before, or is too old now. */
	settle(requestId: number, nowMs: number): PendingRequest | null;
	/** Counts all requests in flight as dropped; called when the connection has ended. */
	abandon(): void;
	counts(): Omit<FrameCounts, "analysed">;
	noteReceived(received: number, refused: number): void;
	/** The page frame has sent something, so it neither hangs nor is frozen. */
	heard(): void;
	/** When the first request was sent since the page frame was last heard; null if there is none. */
	unansweredSinceMs(): number | null;
}

export interface AskableTile {
	readonly tileId: string;
	readonly intervalMs: number;
	/** Whether every new picture of the video is wanted, not just one per interval. The next is then requested while the last is on its way, or it would be missed. */
	readonly needsEveryPicture?: boolean;
}

/** Two, so that the next pictures are captured while the last ones are analysed. */
const REQUESTS_IN_FLIGHT = 2;
/** After this long without an answer, a request counts as dropped. */
const ANSWER_TIMEOUT_MS = 3_000;

export interface PendingRequest {
	readonly tileIds: readonly string[];
	readonly askedAtMs: number;
}

export function frameRequests(): FrameRequests {
	const pending = new Map<number, PendingRequest>();
	/** From when each tile's interval counts. */
	const countsFromMs = new Map<string, number>();
	let lastRequestId = 0;
	let lastAskedAtMs = Number.NEGATIVE_INFINITY;
	let restsUntilMs = Number.NEGATIVE_INFINITY;
	let unansweredSinceMs: number | null = null;
	const counts = { asked: 0, received: 0, dropped: 0 };

	function dropAskedUntil(atMs: number): void {
		for (const [requestId, request] of pending) {
			if (request.askedAtMs > atMs) continue;
			pending.delete(requestId);
			counts.dropped += request.tileIds.length;
		}
	}

	function waiting(requestId: number, nowMs: number): PendingRequest | null {
		// A computer that wakes up may deliver the answer before the next request is due.
		dropAskedUntil(nowMs - ANSWER_TIMEOUT_MS);
		return pending.get(requestId) ?? null;
	}

	/** Keeps the map small: new tiles appear throughout a meeting. */
	function forgetGone(tiles: readonly AskableTile[]): void {
		const there = new Set(tiles.map(({ tileId }) => tileId));
		for (const id of countsFromMs.keys())
			if (!there.has(id)) countsFromMs.delete(id);
	}

	return {
		next(tiles, nowMs, plan) {
			forgetGone(tiles);
			dropAskedUntil(nowMs - ANSWER_TIMEOUT_MS);
			if (pending.size >= REQUESTS_IN_FLIGHT) return null;
			// A tile that is wanted more often than the plan requests does not wait for the plan.
			const isHurried = tiles.some((tile) => tile.intervalMs < plan.everyMs);
			const everyMs = isHurried ? 0 : plan.everyMs;
			if (nowMs - lastAskedAtMs < everyMs) return null;
			const inFlight = new Set(
				[...pending.values()].flatMap(({ tileIds }) => tileIds),
			);
			const lateMs = ({ tileId, intervalMs }: AskableTile) =>
				nowMs -
				(countsFromMs.get(tileId) ?? Number.NEGATIVE_INFINITY) -
				intervalMs;
			const asked = tiles
				.filter((tile) => tile.needsEveryPicture || !inFlight.has(tile.tileId))
				.map((tile) => ({ tileId: tile.tileId, late: lateMs(tile) }))
				// Half a period early is allowed: each tile goes into the request nearest to its due time.
				.filter(({ late }) => late >= -everyMs / 2)
				// The tile that has been due longest comes first, so that none starves.
				.sort((a, b) => (a.late === b.late ? 0 : b.late - a.late))
				.slice(0, plan.size);
			if (asked.length === 0) return null;
			const tileIds = asked.map(({ tileId }) => tileId);
			lastAskedAtMs = nowMs;
			restsUntilMs = nowMs + everyMs;
			unansweredSinceMs ??= nowMs;
			const requestId = ++lastRequestId;
			pending.set(requestId, { tileIds, askedAtMs: nowMs });
			// A tile that is asked a little late or early is next due as if it had been asked in time, or its looks would become fewer.
			for (const { tileId, late } of asked)
				countsFromMs.set(
					tileId,
					Number.isFinite(late) ? nowMs - Math.min(late, everyMs) : nowMs,
				);
			counts.asked += tileIds.length;
			return { requestId, tileIds };
		},
		restsUntilMs: () => restsUntilMs,
		isPending: (requestId) => pending.has(requestId),
		pending: waiting,
		settle(requestId, nowMs) {
			const request = waiting(requestId, nowMs);
			pending.delete(requestId);
			return request;
		},
		abandon: () => dropAskedUntil(Number.POSITIVE_INFINITY),
		counts: () => ({ ...counts }),
		heard() {
			unansweredSinceMs = null;
		},
		unansweredSinceMs: () => unansweredSinceMs,
		noteReceived(received, refused) {
			counts.received += received;
			counts.dropped += refused;
		},
	};
}
