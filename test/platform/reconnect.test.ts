import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ConnectionEnd, reconnect } from "../../src/platform/reconnect.ts";

const PAUSES = { firstMs: 250, longestMs: 1_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reconnects with connections that end at once in the given ways, then with ones that last. */
function reconnecting(ends: readonly ConnectionEnd[], pauses = PAUSES) {
	const life = new AbortController();
	const triedAtMs: number[] = [];
	const startMs = Date.now();
	const done = vi.fn();
	const connect = vi.fn(async (): Promise<ConnectionEnd> => {
		triedAtMs.push(Date.now() - startMs);
		const end = ends[triedAtMs.length - 1];
		return end ?? new Promise<ConnectionEnd>(() => {});
	});
	reconnect(connect, pauses, life.signal).then(done);
	return { life, triedAtMs, connect, done };
}

describe("reconnecting", () => {
	test("tries at once, then after pauses that double up to the longest", async () => {
		const { triedAtMs } = reconnecting(Array(5).fill("failed"));
		expect(triedAtMs).toEqual([0]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(triedAtMs).toEqual([0, 250, 750, 1_750, 2_750, 3_750]);
	});

	test("begins with the first pause again after a connection that lasted", async () => {
		const { triedAtMs } = reconnecting(["failed", "failed", "held", "failed"]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(triedAtMs).toEqual([0, 250, 750, 1_000, 1_500]);
	});

	test("always has the same pause if the first is the longest", async () => {
		const pauses = { firstMs: 300, longestMs: 300 };
		const { triedAtMs } = reconnecting(Array(3).fill("failed"), pauses);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(triedAtMs).toEqual([0, 300, 600, 900]);
	});

	test("ends with the connection that is the last", async () => {
		const { connect, done } = reconnecting(["failed", "over"]);
		await vi.advanceTimersByTimeAsync(250);
		expect(done).toHaveBeenCalled();
		expect(connect).toHaveBeenCalledTimes(2);
		expect(vi.getTimerCount()).toBe(0);
	});
});

describe("the signal", () => {
	test("ends a pause at once, and leaves no timer", async () => {
		const { life, connect, done } = reconnecting(["failed"]);
		await vi.advanceTimersByTimeAsync(100);
		life.abort();
		await vi.advanceTimersByTimeAsync(0);
		expect(done).toHaveBeenCalled();
		expect(connect).toHaveBeenCalledTimes(1);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("that aborts during a connection lets no other follow, however it ends", async () => {
		const life = new AbortController();
		const connect = vi.fn(async (): Promise<ConnectionEnd> => {
			life.abort();
			return "held";
		});
		await reconnect(connect, PAUSES, life.signal);
		expect(connect).toHaveBeenCalledTimes(1);
		expect(vi.getTimerCount()).toBe(0);
	});

	test("that has aborted before lets no connection begin", async () => {
		const connect = vi.fn(async (): Promise<ConnectionEnd> => "held");
		await reconnect(connect, PAUSES, AbortSignal.abort());
		expect(connect).not.toHaveBeenCalled();
	});
});

test("a connection that throws ends the reconnecting, and is not hidden", async () => {
	const cause = new Error("no extension");
	const connect = vi.fn(async () => Promise.reject(cause));
	const { signal } = new AbortController();
	await expect(reconnect(connect, PAUSES, signal)).rejects.toBe(cause);
});
