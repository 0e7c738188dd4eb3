import { expect, test } from "vitest";
import { threadCount } from "../../src/core/thread-count.ts";

test.each([
	[false, 8, 1],
	[true, 8, 2],
	[true, 4, 2],
	[true, 2, 1],
	[true, 1, 1],
])("watched %s on %d cores: %d", (isWatched, cores, expected) => {
	expect(threadCount(isWatched, cores)).toBe(expected);
});
