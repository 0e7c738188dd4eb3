// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import {
	captureFrame,
	type PictureSource,
} from "../../src/content/capture-frame.ts";
import { videoTrackOf } from "../../src/content/find-videos.ts";
import type { WantedPicture } from "../../src/contract/tile-port.ts";
import { nowMs } from "../../src/platform/clock.ts";
import { FakePicture } from "../support/fake-picture.ts";
import { type FakePlayback, play, showPage } from "../support/meeting-page.ts";

const WHOLE = { tileId: "ana", part: null, longestSidePx: 384, isNew: false };

const drawImage = vi.fn();
class FakeCanvas {
	readonly size: readonly [number, number];
	constructor(width: number, height: number) {
		this.size = [width, height];
	}
	getContext() {
		return { drawImage };
	}
	transferToImageBitmap() {
		return new FakePicture(...this.size);
	}
}
vi.stubGlobal("OffscreenCanvas", FakeCanvas);
beforeEach(() => {
	drawImage.mockReset();
});

function aSource(playback: FakePlayback = {}): PictureSource {
	showPage("<video></video>");
	const video = play("video", playback);
	const track = videoTrackOf(video);
	if (!track) throw new Error("The video plays no track.");
	return { video, track };
}

describe("a captured frame", () => {
	test("is the video's picture, scaled to the longest side in its own shape", () => {
		const source = aSource({ widthPx: 1280, heightPx: 720 });
		const beforeMs = nowMs();
		const frame = captureFrame(WHOLE, source);
		expect(frame).toMatchObject({
			type: "captured",
			tileId: "ana",
			picture: { width: 384, height: 216 },
			sourceWidthPx: 1280,
			sourceHeightPx: 720,
			area: { x: 0, y: 0, width: 1280, height: 720 },
		});
		expect(drawImage).toHaveBeenCalledWith(
			source.video,
			...[0, 0, 1280, 720],
			...[0, 0, 384, 216],
		);
		if (frame.type !== "captured") throw new Error("not captured");
		expect(frame.capturedAtMs).toBeGreaterThanOrEqual(beforeMs);
		expect(frame.captureMs).toBeGreaterThanOrEqual(0);
		expect(frame.capturedAtMs + frame.captureMs).toBeLessThanOrEqual(nowMs());
	});
});

describe("a part of the picture", () => {
	const capturePart = (
		part: NonNullable<WantedPicture["part"]>,
		playback: FakePlayback = { widthPx: 1280, heightPx: 720 },
	) =>
		captureFrame(
			{ ...WHOLE, part, longestSidePx: 256, isNew: false },
			aSource(playback),
		);

	test("is drawn alone, and the frame says which it is", () => {
		const part = { x: 0.25, y: 0.5, width: 0.25, height: 0.25 };
		expect(capturePart(part)).toMatchObject({
			picture: { width: 256, height: 144 },
			area: { x: 320, y: 360, width: 320, height: 180 },
		});
		expect(drawImage.mock.lastCall?.slice(1, 5)).toEqual([320, 360, 320, 180]);
	});

	test("is never enlarged", () => {
		const part = { x: 0, y: 0, width: 0.1, height: 0.1 };
		expect(capturePart(part)).toMatchObject({
			picture: { width: 128, height: 72 },
		});
	});

	test("is at least a pixel, and within the picture", () => {
		const nothing = { x: 1, y: 1, width: 0, height: 0 };
		expect(capturePart(nothing)).toMatchObject({
			area: { x: 1279, y: 719, width: 1, height: 1 },
		});
		const beyond = { x: 0.5, y: 0.5, width: 1, height: 1 };
		expect(capturePart(beyond)).toMatchObject({
			area: { x: 640, y: 360, width: 640, height: 360 },
		});
	});
});

describe("a frame is refused, with the reason,", () => {
	const refusedFor = (source: PictureSource | undefined) => {
		const frame = captureFrame(WHOLE, source);
		expect(frame).toMatchObject({
			type: "refused",
			tileId: "ana",
			failure: { code: "frame-unreadable" },
		});
		return frame.type === "refused" ? frame.failure.detail : undefined;
	};

	test("of a tile that is not listed any more", () => {
		expect(refusedFor(undefined)).toBe("the video is gone");
	});

	test("of a video that has left the page", () => {
		const source = aSource();
		source.video.remove();
		expect(refusedFor(source)).toBe("the video is gone");
	});

	test("of a video that plays somebody else since it was listed", () => {
		const source = aSource();
		play("video", { track: { id: "bo" } });
		expect(refusedFor(source)).toBe("another stream plays now");
		source.video.srcObject = null;
		expect(refusedFor(source)).toBe("another stream plays now");
	});

	test("of a stream that has ended, or whose camera is off", () => {
		expect(refusedFor(aSource({ track: { readyState: "ended" } }))).toBe(
			"the stream has ended",
		);
		for (const track of [{ muted: true }, { enabled: false }])
			expect(refusedFor(aSource({ track }))).toBe("the camera is off");
	});

	test("of a video without a picture, which is not even tried", () => {
		for (const playback of [{ widthPx: 0 }, { heightPx: 0 }, { readyState: 1 }])
			expect(refusedFor(aSource(playback))).toBe("no picture yet");
		expect(drawImage).not.toHaveBeenCalled();
	});

	test("of a video that the browser will not hand out", () => {
		drawImage.mockImplementationOnce(() => {
			throw new Error("The video is tainted.");
		});
		expect(refusedFor(aSource())).toBe("The video is tainted.");
	});
});
