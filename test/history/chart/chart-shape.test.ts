import { expect, test } from "vitest";
import { chartRuns } from "../../../src/history/chart/chart-shape.ts";
import { aBin, aRecord, spent } from "../../support/session-builders.ts";

test("the chart tells apart what is known, what nobody saw, what is withheld, and when nobody was there", () => {
	const bins = [
		aBin(0),
		aBin(1, { room: spent(10, 8, 4) }),
		aBin(2, { room: spent(10, 0, 0) }),
		aBin(3, { room: spent(3, 2, null) }),
		aBin(4, { room: spent(3, 2, null) }),
		aBin(5, { room: spent(0, 0, 0) }),
		// The page was not heard from in the bins before this one.
		aBin(8),
	];
	const runs = chartRuns(aRecord(bins), bins);
	expect(
		runs.map((run) => [
			run.kind,
			run.at,
			run.kind === "known" ? run.edges.length : run.length,
		]),
	).toEqual([
		["known", 0, 2],
		["no-clear-view", 2, 1],
		["too-few", 3, 2],
		["nobody", 5, 3],
		["known", 8, 1],
	]);
	const [first] = runs;
	expect(first?.kind === "known" && first.edges).toEqual([
		{ toward: 0.6, elsewhere: 0.6, read: 0.8 },
		{ toward: 0.4, elsewhere: 0.4, read: 0.8 },
	]);
});
