import { type Mock, vi } from "vitest";
import type { CapturedFrame } from "../../src/contract/tile-port.ts";
import {
	type YuvPicture,
	yuvLength,
} from "../../src/core/picture/yuv-picture.ts";
import type { ReceivedFrame } from "../../src/offscreen/content-link/received-frame.ts";

/** Replaces the browser's ImageBitmap, which neither Node nor happy-dom has. */
export class FakePicture implements ImageBitmap {
	readonly width: number;
	readonly height: number;
	timesClosed = 0;

	constructor(width = 384, height = 216) {
		this.width = width;
		this.height = height;
	}

	close(): void {
		this.timesClosed++;
	}
}

export type DrawImage = Mock<(...drawn: unknown[]) => void>;

/** Replaces OffscreenCanvas until the test ends; the returned mock records everything that is drawn. */
export function stubCanvas(): DrawImage {
	const drawImage: DrawImage = vi.fn();
	vi.stubGlobal(
		"OffscreenCanvas",
		class {
			readonly width: number;
			readonly height: number;
			constructor(width: number, height: number) {
				this.width = width;
				this.height = height;
			}
			getContext = () => ({ drawImage });
			transferToImageBitmap = () => new FakePicture(this.width, this.height);
		},
	);
	return drawImage;
}

/** A frame of a stream in the size of the tab's picture, with a mock that counts how often it is closed. */
export function aVideoFrame() {
	const close = vi.fn();
	const size = { displayWidth: 1_920, displayHeight: 1_200 };
	return { ...size, close } as Partial<VideoFrame> as VideoFrame & {
		close: typeof close;
	};
}

/** A picture as a decoder gives it: all zero unless there are bytes. */
export function aYuvPicture(
	width: number,
	height: number,
	bytes = new Uint8Array(yuvLength(width, height)),
): YuvPicture {
	return {
		format: "I420",
		bytes,
		width,
		height,
		matrix: "bt601",
		isFullRange: false,
		chromaEvery: 2,
	};
}

/** A picture on its way from the content script. */
export function aCapturedFrame(
	tileId: string,
	picture = new FakePicture(),
): CapturedFrame & { picture: FakePicture } {
	return {
		type: "captured",
		tileId,
		ageMs: 1,
		captureMs: 1,
		picture,
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		area: { x: 0, y: 0, width: 640, height: 360 },
	};
}

/** A picture that has come from the content script, with a time of the offscreen document's clock. */
export function aReceivedFrame(
	tileId: string,
	picture = new FakePicture(),
	capturedAtMs = 1,
): ReceivedFrame & { picture: FakePicture } {
	const { ageMs: _, ...frame } = aCapturedFrame(tileId, picture);
	return { ...frame, capturedAtMs };
}
