import { describe, expect, test } from "vitest";
import { batchPlan, batchSize } from "../../../src/core/schedule/batch-size.ts";

describe("a batch", () => {
	test("is small on WASM, however many people there are", () => {
		for (const people of [1, 9, 49, 200])
			expect(batchSize("wasm", people, 20)).toBe(8);
	});

	test("has a whole sweep on WebGPU, in one of the sizes for which shaders are compiled", () => {
		const sizes = [1, 8, 9, 16, 20, 40, 49, 64, 200].map((people) =>
			batchSize("webgpu", people, 2),
		);
		expect(sizes).toEqual([8, 8, 16, 16, 32, 49, 49, 64, 64]);
	});

	test("is never so large that a newcomer would wait long for it", () => {
		expect(batchSize("webgpu", 49, 20)).toBe(8);
		expect(batchSize("webgpu", 49, 50)).toBe(3);
		expect(batchSize("wasm", 49, 80)).toBe(2);
		expect(batchSize("wasm", 49, 5_000)).toBe(1);
	});

	test("waits until messages fill up, and longer for a graphics card's sweep", () => {
		const { everyMs } = batchPlan("wasm", 9, 25);
		expect(everyMs).toBeGreaterThan(0);
		expect(batchPlan("webgpu", 9, 2).everyMs).toBeGreaterThan(everyMs);
	});
});
