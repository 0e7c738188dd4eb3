import type { CapturedFrame } from "../../src/contract/tile-port.ts";

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

/** A picture on its way from the content script. */
export function aCapturedFrame(
	tileId: string,
	picture = new FakePicture(),
): CapturedFrame & { picture: FakePicture } {
	return {
		type: "captured",
		tileId,
		capturedAtMs: 1,
		captureMs: 1,
		picture,
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		area: { x: 0, y: 0, width: 640, height: 360 },
	};
}
