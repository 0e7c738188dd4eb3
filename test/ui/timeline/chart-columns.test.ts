import { expect, test } from "vitest";
import { chartColumns } from "../../../src/ui/timeline/chart-columns.ts";

test("a bin is a step as wide as its ten seconds, its parts are stacked, and a gap stays empty", () => {
	const [times, away, elsewhere, toward] = chartColumns([
		{
			startMs: 0,
			parts: [1, 0.5, 0.25],
			share: 0.8,
			between: [0.25, 0.75],
			total: 2,
			isTooFew: false,
		},
		{
			startMs: 10_000,
			parts: [0, 0, 0],
			share: null,
			between: null,
			total: 0,
			isTooFew: false,
		},
	]);
	expect(times).toEqual([0, 9.999, 10, 19.999]);
	expect(away).toEqual([0.875, 0.875, null, null]);
	expect(elsewhere).toEqual([0.75, 0.75, null, null]);
	expect(toward).toEqual([0.5, 0.5, null, null]);
});
