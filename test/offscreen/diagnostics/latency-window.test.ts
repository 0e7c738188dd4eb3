import { describe, expect, test } from "vitest";
import { latencyWindow } from "../../../src/offscreen/diagnostics/latency-window.ts";

function percentilesOf(durationsMs: readonly number[]) {
	const window = latencyWindow();
	for (const durationMs of durationsMs) window.add(durationMs);
	return window.percentiles();
}

describe("latencies", () => {
	test("have no percentiles before the first", () => {
		expect(percentilesOf([])).toBeNull();
	});

	test("of one duration are that duration", () => {
		expect(percentilesOf([7])).toEqual({ p50: 7, p95: 7 });
	});

	test("are ordered by number, not by text or by arrival", () => {
		const shuffled = Array.from({ length: 100 }, (_, i) => (i * 37) % 100);
		expect(percentilesOf(shuffled)).toEqual({ p50: 49, p95: 94 });
	});

	test("older than the last 300 are forgotten, and no younger one is", () => {
		const slowThenFast = [...Array(300).fill(1_000), ...Array(300).fill(10)];
		expect(percentilesOf(slowThenFast)).toEqual({ p50: 10, p95: 10 });
		const mostlyFast = [...Array(300).fill(1_000), ...Array(284).fill(10)];
		expect(percentilesOf(mostlyFast)).toEqual({ p50: 10, p95: 1_000 });
	});

	test("can be read while more are added", () => {
		const window = latencyWindow();
		window.add(3);
		expect(window.percentiles()?.p95).toBe(3);
		window.add(5);
		expect(window.percentiles()?.p95).toBe(5);
	});
});
