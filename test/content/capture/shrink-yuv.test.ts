import { describe, expect, test } from "vitest";
import { shrinkYuv } from "../../../src/content/capture/shrink-yuv.ts";
import {
	type YuvPicture,
	yuvLength,
} from "../../../src/core/picture/yuv-picture.ts";

import { aYuvPicture } from "../../support/fake-picture.ts";

/** Brightness grows to the right, U downward, V is the same everywhere. */
function slopes(
	format: YuvPicture["format"],
	width: number,
	height: number,
): YuvPicture {
	const bytes = new Uint8Array(yuvLength(width, height));
	for (let i = 0; i < width * height; i++) bytes[i] = i % width;
	const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
	for (let i = 0; i < columns * rows; i++) {
		const first = width * height;
		const isPlanar = format === "I420";
		bytes[first + (isPlanar ? i : 2 * i)] = Math.floor(i / columns);
		bytes[first + (isPlanar ? columns * rows + i : 2 * i + 1)] = 77;
	}
	return { ...aYuvPicture(width, height, bytes), format };
}

describe("a picture in fewer pixels", () => {
	test.each(["I420", "NV12"] as const)(
		"has the means of the original's pixels: %s",
		(format) => {
			const small = shrinkYuv(slopes(format, 80, 40), 20, 10);
			expect(small).toMatchObject({ format: "I420", width: 20, height: 10 });
			// Columns 0 to 3, and 76 to 79.
			expect(small.bytes[0]).toBe(2);
			expect(small.bytes[19]).toBe(78);
			// Rows 0 to 3 of the colours, and 16 to 19.
			expect(small.bytes[200]).toBe(2);
			expect(small.bytes[249]).toBe(18);
			expect(small.bytes[250]).toBe(77);
			expect(small.bytes[299]).toBe(77);
		},
	);

	test("may have fewer colours as well", () => {
		const small = shrinkYuv(slopes("I420", 80, 40), 20, 10, 4);
		expect(small).toMatchObject({ width: 20, height: 10, chromaEvery: 4 });
		expect(small.bytes[19]).toBe(78);
		// U has three rows of five samples: the first row has the mean of the original's first ones, the last that of its last.
		expect(small.bytes[200]).toBe(3);
		expect(small.bytes[214]).toBe(17);
		expect(small.bytes[215]).toBe(77);
	});

	test("of another shape and an odd size keeps its slope", () => {
		const { bytes } = shrinkYuv(slopes("I420", 100, 30), 33, 17);
		for (let i = 1; i < 33; i++) {
			const rise = (bytes[i] ?? 0) - (bytes[i - 1] ?? 0);
			expect(Math.abs(rise - 100 / 33)).toBeLessThanOrEqual(1);
		}
	});

	test("has the slope of the original with three pixels of four, which are made by words", () => {
		const { bytes, width, height } = shrinkYuv(slopes("I420", 80, 40), 60, 30);
		expect([width, height]).toEqual([60, 30]);
		for (let i = 0; i < 60 * 30; i++) {
			// The middle of a pixel, in columns of the original, whose middles are half a column further.
			const middle = (((i % 60) + 0.5) * 4) / 3 - 0.5;
			expect(Math.abs((bytes[i] ?? 0) - middle)).toBeLessThanOrEqual(0.6);
		}
	});

	test("has the means of two rows with three pixels of four", () => {
		const picture = aYuvPicture(8, 4, new Uint8Array(yuvLength(8, 4)));
		for (let i = 0; i < 32; i++) picture.bytes[i] = 60 * Math.floor(i / 8);
		const { bytes } = shrinkYuv(picture, 6, 3);
		expect([...bytes.slice(0, 18)]).toEqual(
			[30, 90, 180].flatMap((mean) => new Array(6).fill(mean)),
		);
	});

	test("has the same colours whether they are made by words or in loops", () => {
		const samples = (length: number) =>
			Uint8Array.from({ length }, (_, i) => (i * i * 37 + i * 11) >> 3);
		const [width, height] = [48, 32];
		const bytes = samples(yuvLength(width, height));
		const picture = aYuvPicture(width, height, bytes);
		const inWords = shrinkYuv(picture, 36, 24, 4);
		// Words must start at a multiple of four bytes.
		const moved = new Uint8Array(bytes.length + 1).subarray(1);
		moved.set(bytes);
		const inLoops = shrinkYuv({ ...picture, bytes: moved }, 36, 24, 4);
		const colours = ({ bytes }: YuvPicture) =>
			bytes.subarray(36 * 24, yuvLength(36, 24, 4));
		expect(colours(inWords)).toEqual(colours(inLoops));
		expect(new Set(colours(inWords)).size).toBeGreaterThan(20);
	});

	test("is never larger", () => {
		const picture = slopes("I420", 8, 6);
		const same = shrinkYuv(picture, 16, 12);
		expect(same).toMatchObject({ width: 8, height: 6 });
		expect(same.bytes.subarray(0, yuvLength(8, 6))).toEqual(picture.bytes);
	});
});
