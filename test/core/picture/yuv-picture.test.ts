import { describe, expect, test } from "vitest";
import { pixelsOfYuv } from "../../../src/core/picture/picture-sampler.ts";
import {
	type YuvPicture,
	yuvLength,
} from "../../../src/core/picture/yuv-picture.ts";
import { samplerForTests } from "../../support/kernels.ts";

const sampler = samplerForTests();

/** A picture of one colour, in video levels. */
function aPicture(
	[y, u, v]: readonly [number, number, number],
	overrides: Partial<YuvPicture> = {},
): YuvPicture {
	const { width = 5, height = 3, format = "I420" } = overrides;
	const { chromaEvery } = overrides;
	const length = yuvLength(width, height, chromaEvery);
	const bytes = new Uint8Array(length).fill(y);
	const colours = bytes.subarray(width * height);
	colours.forEach((_, i) => {
		const isU = format === "I420" ? i < colours.length / 2 : i % 2 === 0;
		colours[i] = isU ? u : v;
	});
	return {
		...{ format, bytes, width, height, matrix: "bt601", isFullRange: false },
		chromaEvery: 2,
		...overrides,
	};
}

const firstPixel = (picture: YuvPicture) => [
	...pixelsOfYuv(picture, sampler).rgba.slice(0, 4),
];

describe("a copied picture's colours", () => {
	test.each([
		["black", [16, 128, 128], [0, 0, 0]],
		["white", [235, 128, 128], [255, 255, 255]],
		["red", [81, 90, 240], [255, 0, 0]],
		["green", [145, 54, 34], [0, 255, 0]],
		["blue", [41, 240, 110], [0, 0, 255]],
	] as const)("by BT.601: %s", (_name, yuv, rgb) => {
		for (const format of ["I420", "NV12"] as const) {
			const [red = 0, green = 0, blue = 0] = firstPixel(
				aPicture(yuv, { format }),
			);
			expect(Math.abs(red - rgb[0])).toBeLessThanOrEqual(2);
			expect(Math.abs(green - rgb[1])).toBeLessThanOrEqual(2);
			expect(Math.abs(blue - rgb[2])).toBeLessThanOrEqual(2);
		}
	});

	test("differ by BT.709", () => {
		const red = aPicture([63, 102, 240], { matrix: "bt709" });
		const [r = 0, g = 0, b = 0] = firstPixel(red);
		expect(r).toBeGreaterThan(250);
		expect(g).toBeLessThan(4);
		expect(b).toBeLessThan(4);
	});

	test("in full range keep their levels", () => {
		const grey = aPicture([200, 128, 128], { isFullRange: true });
		expect(firstPixel(grey)).toEqual([200, 200, 200, 255]);
	});

	test("are taken from the right position, in pictures of odd sizes too", () => {
		const picture = aPicture([100, 128, 128]);
		picture.bytes[2 * 5 + 4] = 200;
		const { rgba, widthPx, heightPx } = pixelsOfYuv(picture, sampler);
		expect([widthPx, heightPx]).toEqual([5, 3]);
		expect(rgba[14 * 4] ?? 0).toBeGreaterThan((rgba[13 * 4] ?? 0) + 50);
	});

	test.each([
		["I420", 5, 3, 2],
		["NV12", 7, 4, 2],
		["I420", 1, 1, 2],
		["NV12", 18, 6, 2],
		["I420", 16, 6, 4],
		["I420", 7, 5, 4],
	] as const)(
		"equal the formula's, pixel by pixel: %s, %i x %i, a colour for %i",
		(format, width, height, chromaEvery) => {
			const shape = { format, width, height, chromaEvery };
			const picture = aPicture([0, 0, 0], shape);
			picture.bytes.forEach((_, i) => {
				picture.bytes[i] = (i * 89 + 31) % 256;
			});
			const { bytes } = picture;
			const columns = Math.ceil(width / chromaEvery);
			const ofPlane = columns * Math.ceil(height / chromaEvery);
			const { rgba } = pixelsOfYuv(picture, sampler);
			expect(rgba).toHaveLength(width * height * 4);
			for (let i = 0; i < width * height; i++) {
				const [line, column] = [Math.floor(i / width), i % width];
				const chroma =
					Math.floor(line / chromaEvery) * columns +
					Math.floor(column / chromaEvery);
				const [u = 0, v = 0] =
					format === "I420"
						? [
								bytes[width * height + chroma],
								bytes[width * height + ofPlane + chroma],
							]
						: [
								bytes[width * height + 2 * chroma],
								bytes[width * height + 2 * chroma + 1],
							];
				const y = (((bytes[i] ?? 0) - 16) * 255) / 219;
				const red = y + 1.402 * (255 / 224) * (v - 128);
				const blue = y + 1.772 * (255 / 224) * (u - 128);
				const clamped = (value: number) => Math.min(255, Math.max(0, value));
				expect(Math.abs((rgba[i * 4] ?? 0) - clamped(red))).toBeLessThan(0.51);
				expect(Math.abs((rgba[i * 4 + 2] ?? 0) - clamped(blue))).toBeLessThan(
					0.51,
				);
				expect(rgba[i * 4 + 3]).toBe(255);
			}
		},
	);

	test("are not guessed if the picture's bytes are cut short", () => {
		const picture = aPicture([16, 128, 128]);
		const bytes = picture.bytes.subarray(0, 20);
		expect(() => pixelsOfYuv({ ...picture, bytes }, sampler)).toThrow(
			"cut short",
		);
	});
});
