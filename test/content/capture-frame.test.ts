// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { captureFrame } from "../../src/content/capture-frame.ts";
import { nowMs } from "../../src/platform/clock.ts";
import { FakePicture } from "../support/fake-picture.ts";
import { play, showPage } from "../support/meeting-page.ts";

const createImageBitmap = vi.fn(
	async (_video: HTMLVideoElement, options: ImageBitmapOptions) =>
		new FakePicture(options.resizeWidth, options.resizeHeight),
);
vi.stubGlobal("createImageBitmap", createImageBitmap);
afterEach(() => createImageBitmap.mockClear());

function aVideo(playback: Parameters<typeof play>[1] = {}) {
	showPage("<video></video>");
	return play("video", playback);
}

describe("a captured frame", () => {
	test("is the video's picture, scaled to the longest side in its own shape", async () => {
		const video = aVideo({ widthPx: 1280, heightPx: 720 });
		const beforeMs = nowMs();
		const frame = await captureFrame("ana", video, 384);
		expect(frame).toMatchObject({
			type: "captured",
			tileId: "ana",
			picture: { width: 384, height: 216 },
			sourceWidthPx: 1280,
			sourceHeightPx: 720,
		});
		if (frame.type !== "captured") throw new Error("not captured");
		expect(frame.capturedAtMs).toBeGreaterThanOrEqual(beforeMs);
		expect(frame.captureMs).toBeGreaterThanOrEqual(0);
		expect(frame.capturedAtMs + frame.captureMs).toBeLessThanOrEqual(nowMs());
	});
});

describe("a frame is refused, with the reason,", () => {
	test("of a tile that is not listed any more", async () => {
		expect(await captureFrame("ana", undefined, 384)).toEqual({
			type: "refused",
			tileId: "ana",
			failure: { code: "frame-unreadable", detail: "the video is gone" },
		});
	});

	test("of a video that has left the page", async () => {
		const video = aVideo();
		video.remove();
		expect(await captureFrame("ana", video, 384)).toMatchObject({
			failure: { detail: "the video is gone" },
		});
	});

	test("of a video without a picture, which is not even tried", async () => {
		for (const size of [{ widthPx: 0 }, { heightPx: 0 }])
			expect(await captureFrame("ana", aVideo(size), 384)).toMatchObject({
				failure: { detail: "no picture yet" },
			});
		expect(createImageBitmap).not.toHaveBeenCalled();
	});

	test("of a video that the browser will not hand out", async () => {
		createImageBitmap.mockRejectedValueOnce(new Error("The video is tainted."));
		expect(await captureFrame("ana", aVideo(), 384)).toMatchObject({
			failure: { code: "frame-unreadable", detail: "The video is tainted." },
		});
	});
});
