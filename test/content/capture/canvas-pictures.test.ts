// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { canvasPictures } from "../../../src/content/capture/canvas-pictures.ts";
import { patch } from "../../support/patch.ts";

let life = new AbortController();
let alpha = 255;
let shown = 0;
let hidden = false;
const stop = vi.fn();
const captureStream = vi.fn();

beforeEach(() => {
	life = new AbortController();
	[alpha, shown, hidden] = [255, 0, false];
	stop.mockReset();
	captureStream.mockReset().mockImplementation(() => {
		const stream = new MediaStream();
		stream.getTracks = () =>
			[Object.assign(new EventTarget(), { stop })] as never;
		return stream;
	});
	patch(HTMLCanvasElement.prototype, {
		captureStream: { value: captureStream },
	});
	patch(HTMLVideoElement.prototype, {
		play: { value: async () => {} },
		getVideoPlaybackQuality: { value: () => ({ totalVideoFrames: shown }) },
		videoWidth: { get: () => (shown > 0 ? 800 : 0) },
	});
	patch(Document.prototype, {
		visibilityState: { get: () => (hidden ? "hidden" : "visible") },
	});
	vi.stubGlobal(
		"OffscreenCanvas",
		class {
			getContext = () => ({
				drawImage() {},
				getImageData: () => ({ data: [0, 0, 0, alpha] }),
			});
		},
	);
});
afterEach(() => life.abort());

const aCanvas = () => document.createElement("canvas");
const pictures = () => canvasPictures(life.signal);

describe("a canvas", () => {
	test("is starting until its first picture, then shown", () => {
		const all = pictures();
		const canvas = aCanvas();
		expect(all.stateOf(canvas, 0).kind).toBe("starting");
		shown = 1;
		expect(all.stateOf(canvas, 500)).toMatchObject({
			kind: "shown",
			picture: { canvas },
		});
		expect(captureStream).toHaveBeenCalledTimes(1);
	});

	test("is protected if Chrome refuses its stream, which is requested once", () => {
		captureStream.mockImplementation(() => {
			throw new DOMException("tainted", "SecurityError");
		});
		const all = pictures();
		const canvas = aCanvas();
		expect(all.stateOf(canvas, 0).kind).toBe("protected");
		expect(all.stateOf(canvas, 500).kind).toBe("protected");
		expect(captureStream).toHaveBeenCalledTimes(1);
	});

	test("is protected if its pictures are blank, or none comes, until one does", () => {
		const all = pictures();
		const [blank, silent] = [aCanvas(), aCanvas()];
		all.stateOf(silent, 0);
		expect(all.stateOf(silent, 4_000).kind).toBe("protected");
		[shown, alpha] = [1, 0];
		expect(all.stateOf(blank, 4_000).kind).toBe("starting");
		expect(all.stateOf(blank, 8_000).kind).toBe("protected");
		alpha = 255;
		expect(all.stateOf(silent, 8_500).kind).toBe("shown");
		expect(all.stateOf(blank, 8_500).kind).toBe("shown");
	});

	test("that has shown something is not protected because the page empties it", () => {
		const all = pictures();
		const canvas = aCanvas();
		shown = 1;
		all.stateOf(canvas, 0);
		[shown, alpha] = [2, 0];
		expect(all.stateOf(canvas, 9_000).kind).toBe("shown");
	});

	test("of a tab in the background is hidden once nothing new comes, and not protected", () => {
		const all = pictures();
		const canvas = aCanvas();
		shown = 1;
		all.stateOf(canvas, 0);
		hidden = true;
		expect(all.stateOf(canvas, 1_000).kind).toBe("shown");
		expect(all.stateOf(canvas, 9_000).kind).toBe("hidden");
		shown = 2;
		expect(all.stateOf(canvas, 9_500).kind).toBe("shown");
	});
});

describe("reading ends", () => {
	test("for a canvas that no longer shows anybody", () => {
		const all = pictures();
		const [kept, gone] = [aCanvas(), aCanvas()];
		all.stateOf(kept, 0);
		all.stateOf(gone, 0);
		all.keepOnly(new Set([kept]));
		expect(stop).toHaveBeenCalledTimes(1);
	});

	test("for good with the script's life", () => {
		const all = pictures();
		all.stateOf(aCanvas(), 0);
		life.abort();
		expect(stop).toHaveBeenCalledTimes(1);
		expect(all.stateOf(aCanvas(), 1).kind).toBe("protected");
		expect(captureStream).toHaveBeenCalledTimes(1);
	});
});
