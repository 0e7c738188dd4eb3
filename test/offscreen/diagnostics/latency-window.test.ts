import { describe, expect, test } from "vitest";
import {
	addLatency,
	EMPTY_LATENCY_WINDOW,
	percentiles,
} from "../../../src/offscreen/diagnostics/latency-window.ts";

const windowOf = (durationsMs: readonly number[]) =>
	durationsMs.reduce(addLatency, EMPTY_LATENCY_WINDOW);

describe("latencies", () => {
	test("have no percentiles before the first", () => {
		expect(percentiles(EMPTY_LATENCY_WINDOW)).toBeNull();
	});

	test("of one duration are that duration", () => {
		expect(percentiles(windowOf([7]))).toEqual({ p50: 7, p95: 7 });
	});

	test("are ordered by number, not by text or by arrival", () => {
		const shuffled = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
		expect(percentiles(windowOf(shuffled))).toEqual({ p50: 49, p95: 94 });
	});

	test("older than the last 300 are forgotten", () => {
		const slowThenFast = [...Array(300).fill(1_000), ...Array(300).fill(10)];
		expect(percentiles(windowOf(slowThenFast))).toEqual({ p50: 10, p95: 10 });
		expect(windowOf(slowThenFast).durationsMs).toHaveLength(300);
	});

	test("added to a window leave the window as it was", () => {
		const before = windowOf([1, 2]);
		addLatency(before, 3);
		expect(before.durationsMs).toEqual([1, 2]);
	});
});
