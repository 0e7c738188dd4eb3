import { describe, expect, test } from "vitest";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import {
	thumbnailOf,
	tileChange,
} from "../../../src/core/picture/tile-change.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const WIDTH = 320;
const HEIGHT = 180;
const WHOLE = { x: 0, y: 0, width: 640, height: 360 };
const { unchanged, minMovingChange } = THRESHOLDS.tileChange;

/** Luma at a point of the picture, 0 to 255. */
type Scene = (x: number, y: number) => number;

const WALL: Scene = (x, y) => 90 + x / 8 + y / 6;

/** A bright oval in front of the wall. */
function person(centreX: number): Scene {
	return (x, y) =>
		((x - centreX) / 45) ** 2 + ((y - 90) / 60) ** 2 < 1 ? 190 : WALL(x, y);
}

function picture(scene: Scene, { noise = 0, gain = 1, seed = 1 } = {}) {
	const random = seededRandom(seed);
	const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
	for (let y = 0; y < HEIGHT; y++) {
		for (let x = 0; x < WIDTH; x++) {
			const luma = gain * scene(x, y) + (random() - 0.5) * 2 * noise;
			rgba.fill(luma, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 4);
		}
	}
	return rgba;
}

const pixels = (rgba: Uint8ClampedArray) => ({
	rgba,
	widthPx: WIDTH,
	heightPx: HEIGHT,
});

function changeFrom(
	one: Uint8ClampedArray,
	other: Uint8ClampedArray,
	areas = [WHOLE, WHOLE] as const,
) {
	return tileChange(
		thumbnailOf(pixels(one), areas[0]),
		thumbnailOf(pixels(other), areas[1]),
	);
}

describe("a tile's change", () => {
	test("is nothing between equal pictures", () => {
		expect(changeFrom(picture(person(160)), picture(person(160)))).toBe(0);
	});

	test("is very small if only noise differs", () => {
		const noisy = (seed: number) => picture(person(160), { noise: 10, seed });
		expect(changeFrom(noisy(1), noisy(2))).toBeLessThan(unchanged);
	});

	test("is very small if only the exposure drifts", () => {
		const darker = picture(person(160), { gain: 0.7 });
		expect(changeFrom(picture(person(160)), darker)).toBeLessThan(unchanged);
	});

	test("is far larger when a person moves aside, and larger still when they leave", () => {
		const before = picture(person(160));
		const aside = changeFrom(before, picture(person(200))) ?? 0;
		const gone = changeFrom(before, picture(WALL)) ?? 0;
		expect(aside).toBeGreaterThan(minMovingChange);
		expect(gone).toBeGreaterThan(aside);
	});

	test("is limited in the dark, when everything is noise", () => {
		const night = (seed: number) => picture(() => 3, { noise: 3, seed });
		expect(changeFrom(night(1), night(2))).toBeLessThan(0.1);
		expect(
			changeFrom(
				picture(() => 0),
				picture(() => 0),
			),
		).toBe(0);
	});

	test("is unknown between different areas; a quarter of a cell's difference counts as the same", () => {
		const rgba = picture(person(160));
		const face = { x: 200, y: 60, width: 240, height: 180 };
		expect(changeFrom(rgba, rgba, [WHOLE, face])).toBeNull();
		expect(
			changeFrom(rgba, rgba, [face, { ...face, x: face.x + 12 }]),
		).toBeNull();
		expect(changeFrom(rgba, rgba, [face, { ...face, x: face.x + 3 }])).toBe(0);
		expect(
			changeFrom(rgba, rgba, [face, { ...face, height: face.height + 8 }]),
		).toBeNull();
	});

	test("is measured even in a picture smaller than the thumbnail", () => {
		const tiny = new Uint8ClampedArray(4 * 3 * 4).fill(90);
		const one = thumbnailOf({ rgba: tiny, widthPx: 4, heightPx: 3 }, WHOLE);
		expect(one.cells).toHaveLength(144);
		expect(Math.min(...one.cells)).toBeGreaterThan(80);
	});
});
