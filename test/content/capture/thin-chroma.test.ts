import { describe, expect, test } from "vitest";
import {
	areaToThin,
	thinChroma,
} from "../../../src/content/capture/thin-chroma.ts";
import {
	type YuvPicture,
	yuvLength,
} from "../../../src/core/picture/yuv-picture.ts";

function noise(
	width: number,
	height: number,
	format: YuvPicture["format"] = "I420",
): YuvPicture {
	let state = 1;
	const bytes = Uint8Array.from({ length: yuvLength(width, height) }, () => {
		state = (state * 48_271) % 2_147_483_647;
		return state & 255;
	});
	return {
		...{ format, bytes, width, height, matrix: "bt709", isFullRange: true },
		chromaEvery: 2,
	};
}

/** The mean of each four samples; a single last row is paired with itself. */
function halved(
	plane: Uint8Array,
	width: number,
	height: number,
): readonly number[] {
	const means: number[] = [];
	for (let y = 0; y < height; y += 2)
		for (let x = 0; x < width; x += 2) {
			const below = Math.min(y + 1, height - 1);
			const four = [y, below].flatMap((row) => [
				plane[row * width + x] ?? Number.NaN,
				plane[row * width + x + 1] ?? Number.NaN,
			]);
			means.push(Math.floor(four.reduce((sum, one) => sum + one, 2) / 4));
		}
	return means;
}

describe("a picture with fewer colours", () => {
	test.each([
		[16, 8],
		[24, 6],
		[8, 2],
		[320, 240],
	])(
		"has the means of each four of them, and all its brightness: %d x %d",
		(width, height) => {
			const picture = noise(width, height);
			const luma = width * height;
			const at = (first: number, count: number) =>
				picture.bytes.subarray(first, first + count);
			const halfChroma = (first: number) =>
				halved(at(first, luma / 4), width / 2, height / 2);
			const thinned = thinChroma(picture);
			expect(thinned).toMatchObject({ width, height, chromaEvery: 4 });
			const length = yuvLength(width, height, 4);
			expect([...thinned.bytes.subarray(0, length)]).toEqual([
				...at(0, luma),
				...halfChroma(luma),
				...halfChroma(luma + luma / 4),
			]);
		},
	);

	test("is unchanged if its rows are not whole words", () => {
		const { bytes, ...rest } = noise(16, 8);
		const shifted = new Uint8Array(bytes.length + 1).subarray(1);
		shifted.set(bytes);
		for (const picture of [
			noise(12, 8),
			noise(16, 7),
			noise(16, 8, "NV12"),
			thinChroma(noise(16, 8)),
			{ ...rest, bytes: shifted },
		])
			expect(thinChroma(picture)).toBe(picture);
	});
});

test("a part is widened, within its video, until it can be thinned", () => {
	const area = { x: 21, y: 7, width: 20, height: 10 };
	expect(areaToThin(area, 640, 360)).toEqual({
		...{ x: 16, y: 6, width: 32, height: 12 },
	});
	expect(areaToThin({ ...area, width: 999, height: 999 }, 170, 95)).toEqual({
		...{ x: 16, y: 6, width: 154, height: 89 },
	});
});
