import { describe, expect, test } from "vitest";
import { MOST_SWAY, type Sway, swayAt } from "../../demo/sway.ts";

const AN_HOUR_MS = 3_600_000;

function valuesOf(read: (sway: Sway) => number): number[] {
	const values: number[] = [];
	for (let timeMs = 0; timeMs < AN_HOUR_MS; timeMs += 990)
		values.push(read(swayAt(3, timeMs)));
	return values;
}

describe("somebody who sits in front of a camera", () => {
	test.each(["shiftX", "shiftY", "rotationDeg"] as const)(
		"never exceeds the maximum %s, and uses most of it",
		(part) => {
			const sizes = valuesOf((sway) => Math.abs(sway[part]));
			expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_SWAY[part]);
			expect(Math.max(...sizes)).toBeGreaterThan(0.8 * MOST_SWAY[part]);
		},
	);

	test("comes nearer, but never moves so far back that the portrait's edge would show", () => {
		const zooms = valuesOf(({ zoom }) => zoom);
		expect(Math.min(...zooms)).toBeGreaterThanOrEqual(1);
		expect(Math.max(...zooms)).toBeLessThanOrEqual(1 + MOST_SWAY.zoom);
	});

	test("moves without jumps, and is never still", () => {
		for (let timeMs = 0; timeMs < 60_000; timeMs += 80) {
			const before = swayAt(1, timeMs);
			const after = swayAt(1, timeMs + 80);
			expect(after).not.toEqual(before);
			expect(Math.abs(after.shiftX - before.shiftX)).toBeLessThan(0.004);
		}
	});

	test("moves differently from everybody else", () => {
		expect(swayAt(1, 5_000)).not.toEqual(swayAt(2, 5_000));
	});
});
