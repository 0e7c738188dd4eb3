import { expect, test } from "vitest";
import { isAtEdge } from "../../src/core/at-edge.ts";

test.each([
	[100, false],
	[4, true],
	[-20, true],
	[214, true],
])("a face 100 px wide at x = %i of 320 is at the edge: %s", (x, expected) => {
	expect(isAtEdge({ x, y: 170, width: 100, height: 70 }, 320)).toBe(expected);
});
