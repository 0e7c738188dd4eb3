import { describe, expect, test } from "vitest";
import type { Pixels } from "../../../src/core/picture/pixels.ts";
import type { YuvPicture } from "../../../src/core/picture/yuv-picture.ts";
import { samplerForTests } from "../../support/kernels.ts";

const FACTORS = {
	...{ black: 0, brightness: 1, redOfV: 1.4 },
	...{ greenOfU: -0.34, greenOfV: -0.71, blueOfU: 1.77 },
};

function aPicture(widthPx: number, heightPx: number): Pixels {
	const rgba = Uint8ClampedArray.from(
		{ length: widthPx * heightPx * 4 },
		(_, i) => (i * 73 + (i % 11) * 19) % 256,
	);
	return { rgba, widthPx, heightPx };
}

function yuv(width: number, height: number, level: number): YuvPicture {
	return {
		format: "I420",
		bytes: new Uint8Array(width * height * 1.5).fill(level),
		...{ width, height, matrix: "bt601", isFullRange: true, chromaEvery: 2 },
	};
}

/** The value between the four pixels around a point; beyond the edge, the pixel at the edge repeats. */
function between(
	{ rgba, widthPx, heightPx }: Pixels,
	x: number,
	y: number,
	colour: number,
): number {
	const [atX, atY] = [
		Math.min(Math.max(x, 0), widthPx - 1),
		Math.min(Math.max(y, 0), heightPx - 1),
	];
	const [left, top] = [Math.floor(atX), Math.floor(atY)];
	const at = (column: number, line: number) =>
		rgba[
			(Math.min(line, heightPx - 1) * widthPx + Math.min(column, widthPx - 1)) *
				4 +
				colour
		] ?? 0;
	const inRow = (line: number) =>
		at(left, line) * (1 - atX + left) + at(left + 1, line) * (atX - left);
	return inRow(top) * (1 - atY + top) + inRow(top + 1) * (atY - top);
}

describe("planes of a picture", () => {
	test.each([
		// width, height
		[7, 5],
		[1, 1],
		[64, 256],
	])(
		"of %i x %i pixels hold the colours between its pixels, and its edge beyond it",
		(widthPx, heightPx) => {
			const pixels = aPicture(widthPx, heightPx);
			const grid = {
				...{ columns: 8, rows: 8, firstAt: 0, startX: -2, startY: -1.3 },
				...{ columnX: 1.27, columnY: 0.4, rowX: -0.4, rowY: 1.27 },
			};
			const planes = samplerForTests().planes(pixels, 8, grid, {
				factor: 1,
				offset: 10,
			});
			for (const [i, value] of planes.entries()) {
				const [colour, place] = [Math.floor(i / 64), i % 64];
				const [row, column] = [Math.floor(place / 8), place % 8];
				const x = -2 + column * 1.27 - row * 0.4;
				const y = -1.3 + column * 0.4 + row * 1.27;
				const expected = between(pixels, x, y, colour) + 10;
				expect(Math.abs(value - expected)).toBeLessThan(0.05);
			}
		},
	);
});

describe("a decoder's pictures", () => {
	test("use the memory of those that were given back, and of no others", () => {
		const sampler = samplerForTests();
		const first = sampler.rgbaOfYuv(yuv(16, 8, 100), FACTORS);
		const second = sampler.rgbaOfYuv(yuv(16, 8, 128), FACTORS);
		const foreign = aPicture(16, 8);
		sampler.releasePixels(foreign);
		sampler.releasePixels({ rgba: first, widthPx: 16, heightPx: 8 });
		sampler.releasePixels({ rgba: first, widthPx: 16, heightPx: 8 });
		const third = sampler.rgbaOfYuv(yuv(8, 8, 128), FACTORS);
		const fourth = sampler.rgbaOfYuv(yuv(8, 8, 60), FACTORS);
		expect(third.buffer).toBe(first.buffer);
		expect(third).toHaveLength(8 * 8 * 4);
		expect(third.every((level, i) => level === (i % 4 < 3 ? 128 : 255))).toBe(
			true,
		);
		expect(fourth.buffer).not.toBe(first.buffer);
		expect(fourth.buffer).not.toBe(foreign.rgba.buffer);
		expect(second[0]).toBe(128);
		expect(foreign).toEqual(aPicture(16, 8));
	});

	test("are sampled anew where one takes another's memory", () => {
		const sampler = samplerForTests();
		const square = {
			...{ sidePx: 2, samplesPerSide: 1, cornerX: 2, cornerY: 2 },
			...{ columnX: 1, columnY: 0 },
		};
		const greys = [100, 128].map((level) => {
			const rgba = sampler.rgbaOfYuv(yuv(8, 8, level), FACTORS);
			const pixels = { rgba, widthPx: 8, heightPx: 8 };
			const [grey = 0] = sampler.grey(pixels, square);
			sampler.releasePixels(pixels);
			return grey;
		});
		expect(greys[0]).not.toBeCloseTo(greys[1] ?? 0);
		expect(greys[1]).toBeCloseTo(128, 1);
	});
});
