// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from "vitest";
import { captureFrame } from "../../../src/content/capture/capture-frame.ts";
import type { VideoSource } from "../../../src/content/capture/picture-source.ts";
import { videoTrackOf } from "../../../src/content/dom/find-videos.ts";
import type { WantedPicture } from "../../../src/contract/tile-port.ts";
import { MAX_PICTURE_PX } from "../../../src/core/picture/frame.ts";
import { monotonicMs } from "../../../src/platform/clock.ts";
import { type DrawImage, stubCanvas } from "../../support/fake-picture.ts";
import {
	type FakePlayback,
	play,
	showPage,
} from "../../support/meeting-page.ts";

const WHOLE = { tileId: "ana", part: null, longestSidePx: 384, isNew: false };

let drawImage: DrawImage;

/** The decoder's picture; by default of a kind that is not copied. */
let decoded: Partial<VideoFrame> = {};
const copyTo = vi.fn(
	async (_to: Uint8Array, { rect }: { rect: { width: number } }) => [
		{ offset: 0, stride: rect.width },
	],
);
const closeDecoded = vi.fn();
class FakeVideoFrame {
	readonly colorSpace = { matrix: "bt709", fullRange: null };
	readonly visibleRect = { x: 2, y: 4, width: 640, height: 360 };
	readonly format = "RGBA";
	readonly copyTo = copyTo;
	readonly close = closeDecoded;
	constructor() {
		Object.assign(this, decoded);
	}
}
beforeEach(() => {
	vi.stubGlobal("VideoFrame", FakeVideoFrame);
	drawImage = stubCanvas();
	copyTo.mockReset();
	closeDecoded.mockReset();
	decoded = {};
});

function aSource(playback: FakePlayback = {}): VideoSource {
	showPage("<video></video>");
	const video = play("video", playback);
	const track = videoTrackOf(video);
	if (!track) throw new Error("The video plays no track.");
	return { video, track };
}

describe("a captured frame", () => {
	test("is the video's picture, scaled to the longest side in its own shape", async () => {
		const source = aSource({ widthPx: 1280, heightPx: 720 });
		const beforeMs = monotonicMs();
		const frame = await captureFrame(WHOLE, source);
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
		expect(frame.capturedAtMs + frame.captureMs).toBeLessThanOrEqual(
			monotonicMs(),
		);
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

	test("is drawn alone, and the frame says which part it is", async () => {
		const part = { x: 0.25, y: 0.5, width: 0.25, height: 0.25 };
		expect(await capturePart(part)).toMatchObject({
			picture: { width: 256, height: 144 },
			area: { x: 320, y: 360, width: 320, height: 180 },
		});
		expect(drawImage.mock.lastCall?.slice(1, 5)).toEqual([320, 360, 320, 180]);
	});

	test("is never enlarged", async () => {
		const part = { x: 0, y: 0, width: 0.1, height: 0.1 };
		expect(await capturePart(part)).toMatchObject({
			picture: { width: 128, height: 72 },
		});
	});

	test("is at least a pixel, and within the picture", async () => {
		const nothing = { x: 1, y: 1, width: 0, height: 0 };
		expect(await capturePart(nothing)).toMatchObject({
			area: { x: 1279, y: 719, width: 1, height: 1 },
		});
		const beyond = { x: 0.5, y: 0.5, width: 1, height: 1 };
		expect(await capturePart(beyond)).toMatchObject({
			area: { x: 640, y: 360, width: 640, height: 360 },
		});
	});
});

describe("a part that is copied", () => {
	test("is never larger than any picture that is accepted, and hardly smaller than was asked for", async () => {
		decoded = { format: "I420", visibleRect: new DOMRect(0, 0, 1280, 720) };
		const source = aSource({ widthPx: 1280, heightPx: 720 });
		for (const widthPx of [448, 480, 496, 560, 640, 656, 752]) {
			const part = { x: 0, y: 0, width: widthPx / 1280, height: 0.5 };
			const frame = await captureFrame(
				{ ...WHOLE, part, longestSidePx: 448 },
				source,
			);
			expect(frame).toMatchObject({ area: { width: widthPx } });
			if (frame.type !== "captured") throw new Error("not captured");
			expect(frame.picture.width).toBeGreaterThanOrEqual(0.93 * 448);
			expect(frame.picture.width).toBeLessThanOrEqual(MAX_PICTURE_PX);
		}
	});

	const capture = (longestSidePx: number) => {
		decoded = { format: "I420" };
		const part = { x: 0.2, y: 0.1, width: 0.45, height: 0.7 };
		return captureFrame(
			{ ...WHOLE, part, longestSidePx },
			aSource({ widthPx: 640, heightPx: 360 }),
		);
	};

	test.each([
		["is sent as it is where it is hardly too large", 232, 288, 252],
		["has three pixels of four where those are not too many", 192, 216, 189],
		["has as many as were asked for where it is far too large", 144, 144, 126],
	])("%s", async (_, longestSidePx, width, height) => {
		expect(await capture(longestSidePx)).toMatchObject({
			area: { width: 288, height: 252 },
			picture: { width, height, chromaEvery: 4 },
		});
	});
});

describe("a part that does not need to be scaled down", () => {
	const part = { x: 0.2515, y: 0.2515, width: 0.2, height: 0.2 };
	const capture = (playback: FakePlayback = { widthPx: 640, heightPx: 360 }) =>
		captureFrame({ ...WHOLE, part, longestSidePx: 256 }, aSource(playback));

	test("is copied as the decoder gave it, from the first whole chroma sample, and with fewer colours", async () => {
		decoded = { format: "I420" };
		expect(await capture()).toMatchObject({
			type: "captured",
			area: { x: 160, y: 90, width: 144, height: 74 },
			picture: {
				format: "I420",
				matrix: "bt709",
				isFullRange: false,
				chromaEvery: 4,
				width: 144,
				height: 74,
			},
		});
		expect(copyTo).toHaveBeenCalledWith(expect.any(Uint8Array), {
			rect: { x: 162, y: 94, width: 144, height: 74 },
		});
		expect(drawImage).not.toHaveBeenCalled();
		expect(closeDecoded).toHaveBeenCalledTimes(1);
	});

	test.each<[string, Partial<VideoFrame>]>([
		["is of another kind", {}],
		["is turned", { format: "I420", visibleRect: new DOMRect(0, 0, 360, 640) }],
		[
			"has gaps between its rows",
			{ format: "NV12", copyTo: async () => [{ offset: 0, stride: 640 }] },
		],
	])("is drawn if the decoder's picture %s", async (_what, kind) => {
		decoded = kind;
		expect(await capture()).toMatchObject({ picture: { width: 129 } });
		expect(drawImage).toHaveBeenCalledTimes(1);
		expect(closeDecoded).toHaveBeenCalledTimes(1);
	});

	test("is refused if it cannot be copied, and nothing stays open", async () => {
		decoded = { format: "I420" };
		copyTo.mockRejectedValue(new Error("tainted"));
		expect(await capture()).toMatchObject({
			type: "refused",
			failure: { detail: "tainted" },
		});
		expect(closeDecoded).toHaveBeenCalledTimes(1);
	});
});

describe("a frame is refused, with the reason,", () => {
	const refusedFor = async (source: VideoSource | undefined) => {
		const frame = await captureFrame(WHOLE, source);
		expect(frame).toMatchObject({
			type: "refused",
			tileId: "ana",
			failure: { code: "frame-unreadable" },
		});
		return frame.type === "refused" ? frame.failure?.detail : undefined;
	};

	test("for a tile that is no longer listed", async () => {
		expect(await refusedFor(undefined)).toBe("the video is gone");
	});

	test("for a video that has left the page", async () => {
		const source = aSource();
		source.video.remove();
		expect(await refusedFor(source)).toBe("the video is gone");
	});

	test("for a video that has played somebody else since it was listed", async () => {
		const source = aSource();
		play("video", { track: { id: "bo" } });
		expect(await refusedFor(source)).toBe("another stream plays now");
		source.video.srcObject = null;
		expect(await refusedFor(source)).toBe("another stream plays now");
	});

	test("for a stream that has ended, or whose camera is off", async () => {
		expect(await refusedFor(aSource({ track: { readyState: "ended" } }))).toBe(
			"the stream has ended",
		);
		for (const track of [{ muted: true }, { enabled: false }])
			expect(await refusedFor(aSource({ track }))).toBe("the camera is off");
	});

	test("for a video without a picture, without an attempt", async () => {
		for (const playback of [{ widthPx: 0 }, { heightPx: 0 }, { readyState: 1 }])
			expect(await refusedFor(aSource(playback))).toBe("no picture yet");
		expect(drawImage).not.toHaveBeenCalled();
	});

	test("for a video whose picture the browser refuses", async () => {
		drawImage.mockImplementationOnce(() => {
			throw new Error("The video is tainted.");
		});
		expect(await refusedFor(aSource())).toBe("The video is tainted.");
	});
});
