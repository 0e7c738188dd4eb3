import { describe, expect, test } from "vitest";
import { cropSharpness } from "../../../src/core/expression/crop-sharpness.ts";
import { brightnessOf, isWellLit } from "../../../src/core/face/face-light.ts";
import type { Pixels } from "../../../src/core/picture/pixels.ts";
import { seededRandom } from "../../support/seeded-random.ts";

/** A dark picture with a bright square from (10, 10) to (30, 30). */
function picture(): Pixels {
	const rgba = new Uint8ClampedArray(40 * 40 * 4).fill(10);
	for (let y = 10; y < 30; y++)
		rgba.fill(200, (y * 40 + 10) * 4, (y * 40 + 30) * 4);
	return { rgba, widthPx: 40, heightPx: 40 };
}

describe("a face's light", () => {
	test("is measured within the face's box", () => {
		const face = { x: 10, y: 10, width: 20, height: 20 };
		expect(brightnessOf(picture(), face)).toBeCloseTo(200);
		const corner = { x: 0, y: 0, width: 8, height: 8 };
		expect(brightnessOf(picture(), corner)).toBeCloseTo(10);
	});

	test("is unknown, and not good, for a face outside the picture", () => {
		const outside = { x: 90, y: 90, width: 20, height: 20 };
		expect(brightnessOf(picture(), outside)).toBeNull();
		expect(isWellLit(null)).toBe(false);
	});

	test.each([
		[10, false],
		[120, true],
		[240, false],
	])("of brightness %d is good: %s", (brightness, expected) => {
		expect(isWellLit(brightness)).toBe(expected);
	});
});

describe("a crop's sharpness", () => {
	test("is high with detail, and almost zero without", () => {
		const random = seededRandom(1);
		const grain = Float32Array.from({ length: 48 * 48 }, () => random() - 0.5);
		const slope = Float32Array.from(
			{ length: 48 * 48 },
			(_, i) => (i % 48) / 48,
		);
		expect(cropSharpness(grain)).toBeGreaterThan(0.5);
		expect(cropSharpness(slope)).toBeLessThan(0.01);
		expect(cropSharpness(new Float32Array(0))).toBe(0);
	});
});
