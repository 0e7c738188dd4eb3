// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
	captureCrop,
	stillSince,
} from "../../../src/content/capture/capture-crop.ts";
import { monotonicMs } from "../../../src/platform/clock.ts";
import { type DrawImage, stubCanvas } from "../../support/fake-picture.ts";
import { element, showPage } from "../../support/meeting-page.ts";

let drawImage: DrawImage;

let shown = 1;
let isStill = true;

beforeEach(() => {
	vi.useFakeTimers({ now: 1_000 });
	[shown, isStill] = [1, true];
	drawImage = stubCanvas();
	showPage(`<canvas data-box="0 0 800 400"></canvas>
		<p id="ana" data-box="400 0 200 200"></p>`);
});

afterEach(() => void vi.useRealTimers());

const WHOLE = { tileId: "ana", part: null, longestSidePx: 384, isNew: false };
const refusedWithout = { type: "refused", tileId: "ana", failure: null };

function fromCanvas(part: typeof WHOLE.part = null) {
	const canvas = element("canvas");
	if (!(canvas instanceof HTMLCanvasElement)) throw new Error("No canvas.");
	const video = Object.assign(document.createElement("video"), {
		getVideoPlaybackQuality: () => ({ totalVideoFrames: shown }),
	});
	for (const [name, value] of [
		["videoWidth", 1_600],
		["videoHeight", 800],
	] as const)
		Object.defineProperty(video, name, { value });
	return captureCrop(
		{ ...WHOLE, part },
		{
			element: element("#ana"),
			canvas: { canvas, video },
			isStill: () => isStill,
		},
	);
}

const fromTab = () =>
	captureCrop(WHOLE, {
		element: element("#ana"),
		canvas: null,
		isStill: () => isStill,
	});

describe("a part of a canvas", () => {
	test("shows the person, in the canvas's own pixels, once they have been still", () => {
		expect(fromCanvas()).toEqual(refusedWithout);
		vi.advanceTimersByTime(300);
		const frame = fromCanvas();
		expect(frame).toMatchObject({
			type: "captured",
			sourceWidthPx: 400,
			sourceHeightPx: 400,
			area: { x: 0, y: 0, width: 400, height: 400 },
			picture: { width: 384, height: 384 },
		});
		const from = drawImage.mock.calls[0]?.slice(1, 5);
		expect(from).toEqual([800, 0, 400, 400]);
	});

	test("is not captured twice: a canvas in a background tab is no longer painted", () => {
		fromCanvas();
		vi.advanceTimersByTime(300);
		expect(fromCanvas().type).toBe("captured");
		vi.advanceTimersByTime(300);
		expect(fromCanvas()).toEqual(refusedWithout);
		shown++;
		expect(fromCanvas().type).toBe("captured");
	});

	test("is not captured where somebody else was a moment ago", () => {
		fromCanvas();
		vi.advanceTimersByTime(300);
		element("#ana").setAttribute("data-box", "0 0 200 200");
		expect(fromCanvas()).toEqual(refusedWithout);
		vi.advanceTimersByTime(300);
		expect(fromCanvas().type).toBe("captured");
	});
});

describe("a position in the tab's picture", () => {
	test("is sent with the time since when the element has been there", () => {
		const sinceMs = monotonicMs();
		fromTab();
		vi.advanceTimersByTime(500);
		expect(fromTab()).toMatchObject({
			type: "tab-crop",
			tileId: "ana",
			stillSinceMs: sinceMs,
			box: { y: 0 },
			part: null,
			longestSidePx: 384,
		});
	});

	test("is missing while the element is out of sight, without a failure", () => {
		element("#ana").setAttribute("data-box", "0 -500 200 200");
		expect(fromTab()).toEqual(refusedWithout);
	});
});

test.each([fromCanvas, fromTab])(
	"nothing is captured if the page shows somebody else",
	(capture) => {
		isStill = false;
		expect(capture()).toMatchObject({
			type: "refused",
			failure: { code: "frame-unreadable" },
		});
	},
);

test("an element is still from when it was first found at its position until it is found elsewhere", () => {
	const overlay = document.createElement("div");
	const other = document.createElement("div");
	expect(stillSince(overlay, { x: 0.1 }, 10)).toBe(10);
	expect(stillSince(overlay, { x: 0.1 + 1e-9 }, 20)).toBe(10);
	expect(stillSince(other, { x: 0.1 }, 25)).toBe(25);
	expect(stillSince(overlay, { x: 0.2 }, 30)).toBe(30);
	expect(stillSince(overlay, { x: 0.1 }, 40)).toBe(40);
});
