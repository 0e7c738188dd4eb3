import { expect, test } from "vitest";
import { isEqual } from "../../../src/core/base/is-equal.ts";

test.each([
	[1, 1],
	[Number.NaN, Number.NaN],
	[null, null],
	[
		{ a: [1, { b: "c" }], d: null },
		{ d: null, a: [1, { b: "c" }] },
	],
	[[], []],
])("%j equals %j", (one, other) => {
	expect(isEqual(one, other)).toBe(true);
});

test.each([
	[1, "1"],
	[null, {}],
	[[], {}],
	[[1], [1, 2]],
	[
		[1, 2],
		[2, 1],
	],
	[{ a: undefined }, { b: undefined }],
	[{ a: { b: 1 } }, { a: { b: 2 } }],
])("%j does not equal %j", (one, other) => {
	expect(isEqual(one, other)).toBe(false);
	expect(isEqual(other, one)).toBe(false);
});
