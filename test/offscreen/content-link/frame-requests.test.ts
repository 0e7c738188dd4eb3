import { describe, expect, test } from "vitest";
import { frameRequests } from "../../../src/offscreen/content-link/frame-requests.ts";

const BY_THREES = { size: 3, everyMs: 0 };

const tiles = (...ids: string[]) =>
	ids.map((tileId) => ({ tileId, intervalMs: 350 }));

describe("the tiles that are asked", () => {
	test("are the first three at first; the next three go into a second request, and a third request waits", () => {
		const requests = frameRequests();
		const all = tiles("a", "b", "c", "d", "e", "f", "g");
		expect(requests.next(all, 0, BY_THREES)?.tileIds).toEqual(["a", "b", "c"]);
		expect(requests.next(all, 0, BY_THREES)?.tileIds).toEqual(["d", "e", "f"]);
		expect(requests.next(all, 0, BY_THREES)).toBeNull();
	});

	test("are followed by a rest as long as the plan says, unless nobody was due or every picture is wanted", () => {
		const plan = { size: 3, everyMs: 80 };
		const requests = frameRequests();
		requests.next([], 1_000, plan);
		expect(requests.restsUntilMs()).toBeLessThan(1_000);
		requests.next(tiles("a"), 1_000, plan);
		expect(requests.restsUntilMs()).toBe(1_080);
		const self = { tileId: "self", intervalMs: 0, needsEveryPicture: true };
		requests.next([self], 1_030, plan);
		expect(requests.restsUntilMs()).toBe(1_030);
	});

	test("are none if there are no tiles", () => {
		expect(frameRequests().next([], 0, BY_THREES)).toBeNull();
	});

	test("do not include a tile whose picture is still in flight, however long it has waited", () => {
		const requests = frameRequests();
		requests.next(tiles("a"), 0, BY_THREES);
		expect(requests.next(tiles("a"), 1_000, BY_THREES)).toBeNull();
		expect(requests.next(tiles("a", "b"), 1_000, BY_THREES)?.tileIds).toEqual([
			"b",
		]);
	});

	test("include a tile whose every picture is wanted twice at most: the next is asked for while the last is on its way", () => {
		const requests = frameRequests();
		const self = [{ tileId: "self", intervalMs: 0, needsEveryPicture: true }];
		const first = requests.next(self, 0, BY_THREES);
		expect(requests.next(self, 1, BY_THREES)?.tileIds).toEqual(["self"]);
		expect(requests.next(self, 2, BY_THREES)).toBeNull();
		requests.settle(first?.requestId ?? 0, 3);
		expect(requests.next(self, 3, BY_THREES)?.tileIds).toEqual(["self"]);
	});

	test("do not include a tile whose interval is not over", () => {
		const requests = frameRequests();
		const first = requests.next(tiles("a"), 0, BY_THREES);
		requests.settle(first?.requestId ?? 0, 0);
		expect(requests.next(tiles("a"), 349, BY_THREES)).toBeNull();
		expect(requests.next(tiles("a"), 350, BY_THREES)?.tileIds).toEqual(["a"]);
	});

	test("are forgotten when they have gone, since new ones appear throughout a meeting", () => {
		const requests = frameRequests();
		const first = requests.next(tiles("a"), 0, BY_THREES);
		requests.settle(first?.requestId ?? 0, 0);
		requests.next([], 40, BY_THREES);
		expect(requests.next(tiles("a"), 80, BY_THREES)?.tileIds).toEqual(["a"]);
	});

	test("are chosen by each tile's own interval", () => {
		const requests = frameRequests();
		const both = [
			{ tileId: "self", intervalMs: 60 },
			{ tileId: "other", intervalMs: 350 },
		];
		requests.settle(requests.next(both, 0, BY_THREES)?.requestId ?? 0, 0);
		expect(requests.next(both, 100, BY_THREES)?.tileIds).toEqual(["self"]);
	});

	test("go out in sweeps if the plan says so, each tile in the nearest; urgent tiles do not wait for a sweep", () => {
		const sweeps = { size: 8, everyMs: 120 };
		const requests = frameRequests();
		const ask = (some: ReturnType<typeof tiles>, nowMs: number) => {
			const request = requests.next(some, nowMs, sweeps);
			requests.settle(request?.requestId ?? 0, nowMs);
			return request?.tileIds ?? [];
		};
		expect(ask(tiles("a"), 0)).toEqual(["a"]);
		expect(ask(tiles("a", "b"), 80)).toEqual([]);
		expect(ask(tiles("a", "b"), 120)).toEqual(["b"]);
		expect(ask(tiles("a", "b"), 280)).toEqual([]);
		expect(ask(tiles("a", "b"), 300)).toEqual(["a"]);
		const watched = [{ tileId: "self", intervalMs: 0 }];
		expect(ask(watched, 310)).toEqual(["self"]);
	});

	test("are asked as often as their interval says, though requests come at fixed times and never hold all that are due", () => {
		const requests = frameRequests();
		const room = Array.from({ length: 25 }, (_, i) => ({
			tileId: `tile-${i}`,
			intervalMs: 500,
		}));
		const asked = new Map<string, number>();
		const answers: { readonly requestId: number; readonly atMs: number }[] = [];
		for (let nowMs = 0; nowMs < 20_000; nowMs += 20) {
			while (answers[0] && answers[0].atMs <= nowMs)
				requests.settle(answers.shift()?.requestId ?? 0, nowMs);
			const request = requests.next(room, nowMs, { size: 6, everyMs: 80 });
			if (!request) continue;
			answers.push({ requestId: request.requestId, atMs: nowMs + 70 });
			for (const id of request.tileIds) asked.set(id, (asked.get(id) ?? 0) + 1);
		}
		const counts = [...asked.values()];
		expect(counts).toHaveLength(25);
		expect(Math.min(...counts)).toBeGreaterThanOrEqual(39);
		expect(Math.max(...counts)).toBeLessThanOrEqual(41);
	});

	test("do not catch up on what an overload or a hidden page kept from them", () => {
		const requests = frameRequests();
		const plan = { size: 6, everyMs: 80 };
		const ask = (nowMs: number) => {
			const request = requests.next(tiles("a"), nowMs, plan);
			requests.settle(request?.requestId ?? 0, nowMs);
			return request?.tileIds ?? [];
		};
		ask(0);
		expect(ask(2_000)).toEqual(["a"]);
		expect(ask(2_200)).toEqual([]);
		expect(ask(2_240)).toEqual(["a"]);
		expect(ask(2_500)).toEqual([]);
	});

	test("are those that have waited longest, so that none of 49 starves", () => {
		const requests = frameRequests();
		const room = tiles(...Array.from({ length: 49 }, (_, i) => `tile-${i}`));
		const lastAskedMs = new Map(room.map(({ tileId }) => [tileId, 0]));
		let longestWaitMs = 0;
		for (let nowMs = 0; nowMs < 8_000; nowMs += 40) {
			const request = requests.next(room, nowMs, BY_THREES);
			for (const id of request?.tileIds ?? []) {
				const waitedMs = nowMs - (lastAskedMs.get(id) ?? 0);
				longestWaitMs = Math.max(longestWaitMs, waitedMs);
				lastAskedMs.set(id, nowMs);
			}
			if (request) requests.settle(request.requestId, nowMs);
		}
		// 49 tiles in threes take 17 rounds of 40 ms; within a round the order is the page's.
		expect(longestWaitMs).toBeLessThanOrEqual(18 * 40);
		expect(Math.min(...lastAskedMs.values())).toBeGreaterThan(7_200);
	});
});

describe("an answer", () => {
	test("settles its request once, and only if it was asked for; it is returned", () => {
		const requests = frameRequests();
		const requestId = requests.next(tiles("a"), 7, BY_THREES)?.requestId ?? 0;
		expect(requests.settle(requestId + 1, 20)).toBeNull();
		expect(requests.settle(requestId, 20)).toEqual({
			tileIds: ["a"],
			askedAtMs: 7,
		});
		expect(requests.settle(requestId, 20)).toBeNull();
	});

	test("that takes 3 s is too old, though nothing was asked for meanwhile", () => {
		const requests = frameRequests();
		const requestId = requests.next(tiles("a"), 0, BY_THREES)?.requestId ?? 0;
		expect(requests.settle(requestId, 3_000)).toBeNull();
		expect(requests.counts()).toEqual({ asked: 1, received: 0, dropped: 1 });
	});

	test("that takes 3 s is given up: its tile is free, and its picture counts as dropped", () => {
		const requests = frameRequests();
		const first = requests.next(tiles("a"), 0, BY_THREES)?.requestId ?? 0;
		expect(requests.next(tiles("a"), 2_999, BY_THREES)).toBeNull();
		expect(requests.next(tiles("a"), 3_000, BY_THREES)?.tileIds).toEqual(["a"]);
		expect(requests.settle(first, 3_000)).toBeNull();
		expect(requests.counts()).toEqual({ asked: 2, received: 0, dropped: 1 });
	});
});

describe("the counts", () => {
	test("add up at every moment: asked = received + dropped + in flight", () => {
		const requests = frameRequests();
		const room = tiles("a", "b", "c", "d", "e");
		const inFlight = new Map<number, number>();
		for (let nowMs = 0; nowMs < 20_000; nowMs += 100) {
			const request = requests.next(room, nowMs, BY_THREES);
			if (request) inFlight.set(request.requestId, request.tileIds.length);
			// Every third request is never answered; in each other answer one picture is refused.
			for (const [id, count] of inFlight) {
				if (id % 3 === 0 || requests.settle(id, nowMs) === null) continue;
				requests.noteReceived(count - 1, 1);
				inFlight.delete(id);
			}
		}
		requests.next([], 30_000, BY_THREES);
		const { asked, received, dropped } = requests.counts();
		expect(received).toBeGreaterThan(0);
		expect(asked).toBe(received + dropped);
	});

	test("do not change after they are returned", () => {
		const requests = frameRequests();
		const before = requests.counts();
		requests.next(tiles("a"), 0, BY_THREES);
		expect(before).toEqual({ asked: 0, received: 0, dropped: 0 });
	});
});
