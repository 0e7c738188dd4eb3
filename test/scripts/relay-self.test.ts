import { describe, expect, it } from "vitest";
import { overlayOf } from "../../scripts/demo/relay-self.ts";
import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";

describe("the overlay on the user's own picture", () => {
	const seen = {
		atMs: 0,
		presence: "present",
		box: null,
		landmarks: [],
		framesPerSecond: 4,
	} as const;

	it("names every class as the model does, the most probable one first", () => {
		const expression = EXPRESSION_CLASSES.map((_, index) => index / 45);
		expect(
			overlayOf({ ...seen, expression }).expressions.map(({ label }) => label),
		).toEqual([...EXPRESSION_CLASSES].reverse());
	});

	it("has no expressions if none are read", () => {
		expect(overlayOf({ ...seen, expression: null }).expressions).toEqual([]);
	});
});
