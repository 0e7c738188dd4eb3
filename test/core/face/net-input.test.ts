import { describe, expect, test } from "vitest";
import {
	planesOfPicture,
	planesOfRegion,
} from "../../../src/core/face/net-input.ts";
import type { Pixels } from "../../../src/core/picture/pixels.ts";
import { samplerForTests } from "../../support/kernels.ts";

const sampler = samplerForTests();
const AS_IT_IS = { factor: 1, offset: 0 };

/** Red grows to the right, green downward, blue is the same everywhere. */
function slopes(widthPx: number, heightPx: number): Pixels {
	const rgba = new Uint8ClampedArray(widthPx * heightPx * 4);
	for (let y = 0; y < heightPx; y++)
		for (let x = 0; x < widthPx; x++)
			rgba.set([x * 2, y * 2, 77, 255], (y * widthPx + x) * 4);
	return { rgba, widthPx, heightPx };
}

const at = (planes: Float32Array, side: number, colour: number) => {
	const plane = planes.subarray(colour * side ** 2, (colour + 1) * side ** 2);
	return (x: number, y: number) => plane[y * side + x] ?? Number.NaN;
};

describe("a region", () => {
	test("of its own size is the picture's pixels, a plane for each colour", () => {
		const region = { centreX: 50, centreY: 40, sidePx: 20, angleRad: 0 };
		const planes = planesOfRegion(
			slopes(100, 80),
			region,
			20,
			AS_IT_IS,
			sampler,
		);
		expect(at(planes, 20, 0)(0, 0)).toBeCloseTo(80);
		expect(at(planes, 20, 0)(19, 5)).toBeCloseTo(118);
		expect(at(planes, 20, 1)(7, 3)).toBeCloseTo(66);
		expect(at(planes, 20, 2)(9, 9)).toBeCloseTo(77);
	});

	test("that is tilted is turned upright", () => {
		const region = {
			centreX: 50,
			centreY: 40,
			sidePx: 20,
			angleRad: Math.PI / 2,
		};
		const planes = planesOfRegion(
			slopes(100, 80),
			region,
			20,
			AS_IT_IS,
			sampler,
		);
		// After a quarter turn clockwise, the picture's lower side is on the left.
		const red = at(planes, 20, 0);
		expect(red(0, 0)).toBeCloseTo(118);
		expect(red(0, 19)).toBeCloseTo(80);
		expect(at(planes, 20, 1)(19, 0)).toBeCloseTo(98);
	});

	test("is interpolated between pixels, and scaled to the values that the net was trained on", () => {
		const region = { centreX: 50, centreY: 40, sidePx: 10, angleRad: 0 };
		const scale = { factor: 1 / 127.5, offset: -1 };
		const planes = planesOfRegion(slopes(100, 80), region, 20, scale, sampler);
		expect(at(planes, 20, 0)(0, 0)).toBeCloseTo(
			((45 - 0.25) * 2) / 127.5 - 1,
			5,
		);
	});

	test("beyond the picture repeats its edge", () => {
		const region = { centreX: 0, centreY: 0, sidePx: 20, angleRad: 0 };
		const planes = planesOfRegion(
			slopes(100, 80),
			region,
			20,
			AS_IT_IS,
			sampler,
		);
		expect(at(planes, 20, 0)(0, 0)).toBe(0);
		expect(at(planes, 20, 2)(0, 0)).toBe(77);
	});
});

describe("a whole picture", () => {
	test("is centred in the square, in its own shape, with black around it", () => {
		const planes = planesOfPicture(
			slopes(80, 40),
			40,
			{
				factor: 1 / 127.5,
				offset: -1,
			},
			sampler,
		);
		const blue = at(planes, 40, 2);
		expect(blue(20, 9)).toBe(-1);
		expect(blue(20, 30)).toBe(-1);
		expect(blue(0, 10)).toBeCloseTo(77 / 127.5 - 1);
		expect(blue(39, 29)).toBeCloseTo(77 / 127.5 - 1);
		// Each pixel covers two of the picture's, so it is their mean.
		expect(at(planes, 40, 0)(0, 20)).toBeCloseTo(1 / 127.5 - 1);
	});

	test("that is upright has its bars at the sides", () => {
		const planes = planesOfPicture(slopes(40, 80), 40, AS_IT_IS, sampler);
		const blue = at(planes, 40, 2);
		expect(blue(9, 20)).toBe(0);
		expect(blue(10, 20)).toBe(77);
		expect(blue(29, 20)).toBe(77);
		expect(blue(30, 20)).toBe(0);
	});
});
