import { describe, expect, test } from "vitest";
import {
	fitSimilarity,
	type Similarity,
} from "../../../src/core/expression/similarity.ts";

function applySimilarity({ re, im, offset }: Similarity, x: number, y: number) {
	return { x: re * x - im * y + offset.x, y: im * x + re * y + offset.y };
}

const TRIANGLE = [
	{ x: 15, y: 19 },
	{ x: 32, y: 18 },
	{ x: 24, y: 37 },
];

describe("fitSimilarity", () => {
	test("recovers rotation, scale and shift", () => {
		const turn = (30 * Math.PI) / 180;
		const moved = TRIANGLE.map(({ x, y }) => ({
			x: 2.5 * (Math.cos(turn) * x - Math.sin(turn) * y) + 100,
			y: 2.5 * (Math.sin(turn) * x + Math.cos(turn) * y) - 7,
		}));
		const fitted = fitSimilarity(TRIANGLE, moved);
		if (!fitted) throw new Error("no fit");
		expect(fitted.scale).toBeCloseTo(2.5, 9);
		TRIANGLE.forEach(({ x, y }, i) => {
			const point = applySimilarity(fitted, x, y);
			expect(point.x).toBeCloseTo(moved[i]?.x ?? Number.NaN, 9);
			expect(point.y).toBeCloseTo(moved[i]?.y ?? Number.NaN, 9);
		});
	});

	test("points that coincide have no similarity", () => {
		const one = { x: 3, y: 3 };
		expect(fitSimilarity(TRIANGLE, [one, one, one])).toBeNull();
		expect(fitSimilarity([one, one, one], TRIANGLE)).toBeNull();
	});
});
