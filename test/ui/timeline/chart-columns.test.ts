import { expect, test } from "vitest";
import { chartColumns } from "../../../src/ui/timeline/chart-columns.ts";

test("a bin is a step as wide as its ten seconds, and a gap stays empty", () => {
	const [times, high, low, share] = chartColumns([
		{
			startMs: 0,
			share: 0.5,
			between: [0.25, 0.75],
			readable: 1,
			total: 2,
		},
		{ startMs: 10_000, share: null, between: null, readable: 0, total: 0 },
	]);
	expect(times).toEqual([0, 9.999, 10, 19.999]);
	expect(high).toEqual([0.75, 0.75, null, null]);
	expect(low).toEqual([0.25, 0.25, null, null]);
	expect(share).toEqual([0.5, 0.5, null, null]);
});
