import { describe, expect, test } from "vitest";
import { blend, newValueWeight } from "../../../src/core/base/statistics.ts";

describe("an exponential mean", () => {
	test("gives a new value one half after a half-life, three quarters after two", () => {
		expect(newValueWeight(1_000, 1_000)).toBeCloseTo(0.5);
		expect(newValueWeight(2_000, 1_000)).toBeCloseTo(0.75);
	});

	test("does not depend on how many samples a stretch of time has", () => {
		const once = blend(0, 1, newValueWeight(900, 1_000));
		const inSteps = [100, 500, 300].reduce(
			(mean, stepMs) => blend(mean, 1, newValueWeight(stepMs, 1_000)),
			0,
		);
		expect(inSteps).toBeCloseTo(once);
	});

	test("is unmoved by a sample that took no time or came from a clock set back", () => {
		expect(blend(4, 9, newValueWeight(0, 1_000))).toBe(4);
		expect(blend(4, 9, newValueWeight(-500, 1_000))).toBe(4);
	});
});
