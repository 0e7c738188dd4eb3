import { describe, expect, test, vi } from "vitest";
import { closePicture, fitSize } from "../../../src/core/picture/frame.ts";
import { FakePicture } from "../../support/fake-picture.ts";

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

describe("a picture that is closed", () => {
	test("is closed if the browser drew it", () => {
		const picture = new FakePicture();
		closePicture(picture);
		expect(picture.timesClosed).toBe(1);
	});

	test("gives its bytes' memory back if it was copied", () => {
		const bytes = new Uint8Array(12);
		const transfer = vi.fn();
		Object.assign(bytes.buffer, { transfer });
		closePicture({
			...{ format: "I420", matrix: "bt709", isFullRange: false },
			...{ width: 4, height: 2, chromaEvery: 2, bytes },
		});
		expect(transfer).toHaveBeenCalledExactlyOnceWith(0);
	});
});
