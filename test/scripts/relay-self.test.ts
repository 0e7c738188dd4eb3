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

	it("has each landmark as a point", () => {
		const landmarks = [0.25, 0.5, 0.75, 1];
		expect(
			overlayOf({ ...seen, landmarks, expression: null }).landmarks,
		).toEqual([
			{ x: 0.25, y: 0.5 },
			{ x: 0.75, y: 1 },
		]);
	});

	it("has no expressions if none are read", () => {
		expect(overlayOf({ ...seen, expression: null }).expressions).toEqual([]);
	});
});
