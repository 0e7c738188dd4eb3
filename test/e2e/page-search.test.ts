import { afterAll, beforeAll, expect, test } from "vitest";
import {
	openSourcePage,
	type SourcePage,
} from "../../scripts/bench/measure/open-source-page.ts";
import type {} from "./search-page/compare-searches.ts";

let source: SourcePage | undefined;
beforeAll(async () => {
	source = await openSourcePage({
		path: "test/e2e/search-page/index.html",
		bundled: [],
	});
	await source.page.waitForFunction(() => globalThis.compareSearches);
});
afterAll(() => source?.close());

test.each([1, 2])(
	"a search of the changed parts finds the same as a search of the whole page, for any changes: seed %d",
	async (seed) => {
		const compared = await source?.page.evaluate(
			(seed) => globalThis.compareSearches?.(seed),
			seed,
		);
		expect(compared?.faults).toEqual([]);
		// Only the first search of each selector may cover the whole page, or it would be compared with itself.
		expect(compared?.wholeSearches).toBe(5);
		expect(compared?.mostFound).toBeGreaterThan(20);
	},
);
