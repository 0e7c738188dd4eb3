import { expect, test } from "vitest";
import { searchBackoff } from "../../../src/content/dom/search-backoff.ts";

test("the interval is short at first, then doubles each time, up to half a minute", () => {
	const search = searchBackoff();
	const seconds = Array.from({ length: 120 }, (_, i) => i);
	expect(seconds.filter((at) => search.isDue(at * 1_000))).toEqual([
		0, 4, 12, 28, 60, 92,
	]);
	search.restart();
	expect(search.isDue(119_500)).toBe(true);
	expect(search.isDue(123_000)).toBe(false);
	expect(search.isDue(123_500)).toBe(true);
	search.keepSoon();
	expect(search.isDue(127_000)).toBe(false);
	expect(search.isDue(127_500)).toBe(true);
});
