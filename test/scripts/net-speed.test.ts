import { describe, expect, it } from "vitest";
import { speedOf } from "../../scripts/bench/machine/net-speed.ts";

describe("a net's speed", () => {
	it("consists of the median and the fastest of its runs, each compared with the first net's", () => {
		expect(speedOf([3, 1, 2, 50, 2], [8, 4, 90, 8, 6])).toEqual({
			medianMs: 2,
			fastestMs: 1,
			timesFaster: 4,
			timesFasterAtBest: 4,
		});
	});

	it("is 1 for the first net", () => {
		const first = [5, 7, 6];
		const { timesFaster, timesFasterAtBest } = speedOf(first, first);
		expect([timesFaster, timesFasterAtBest]).toEqual([1, 1]);
	});
});
