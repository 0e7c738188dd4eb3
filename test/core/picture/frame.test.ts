import { describe, expect, test } from "vitest";
import { fitSize } from "../../../src/core/picture/frame.ts";

describe("the size of a frame", () => {
	test("has its longest side at the limit, in the video's own shape", () => {
		expect(fitSize(1280, 720, 384)).toEqual({ widthPx: 384, heightPx: 216 });
		expect(fitSize(720, 1280, 384)).toEqual({ widthPx: 216, heightPx: 384 });
	});

	test("is the video's own size if that fits: nothing is enlarged", () => {
		expect(fitSize(320, 180, 384)).toEqual({ widthPx: 320, heightPx: 180 });
	});

	test("is in whole pixels and never empty, however thin the video", () => {
		expect(fitSize(1000, 333, 384)).toEqual({ widthPx: 384, heightPx: 128 });
		expect(fitSize(4000, 1, 384)).toEqual({ widthPx: 384, heightPx: 1 });
	});
});
