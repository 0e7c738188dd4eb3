import type { RefusedFrame, WantedPicture } from "../../contract/tile-port.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { cropGeometry, shareWithin } from "../../core/picture/crop-geometry.ts";
import { fitSize } from "../../core/picture/frame.ts";
import { monotonicMs } from "../../platform/clock.ts";
import { type CanvasPicture, picturesShown } from "./canvas-pictures.ts";
import { drawPicture } from "./capture-frame.ts";
import type { CropSource } from "./picture-source.ts";
import { positionInTab } from "./position-in-tab.ts";
import type { WaitingAnswer } from "./waiting-answer.ts";

/** A canvas's stream is late by one picture and its way to us, so an element that has just moved lies over somebody else's picture. */
const SETTLED_MS = 300;

/** Captures a part of a canvas; if only the tab's picture shows the person, says where they are in it. */
export function captureCrop(
	wanted: WantedPicture,
	source: CropSource,
): WaitingAnswer {
	const { tileId } = wanted;
	try {
		// Another person's picture must not be taken for that of the person listed.
		if (!source.isStill())
			return refuse(tileId, "somebody else may be shown there now");
		return source.canvas
			? partOfCanvas(wanted, source.element, source.canvas)
			: partOfTab(wanted, source.element);
	} catch (cause) {
		return refuse(tileId, cause);
	}
}

function refuse(tileId: string, why: unknown): RefusedFrame {
	return {
		type: "refused",
		tileId,
		failure: failureOf("frame-unreadable", why),
	};
}

/** Not a failure: the next request may get a picture. */
function noneYet(tileId: string): RefusedFrame {
	return { type: "refused", tileId, failure: null };
}

function partOfTab(
	{ tileId, part, longestSidePx }: WantedPicture,
	element: Element,
): WaitingAnswer {
	const position = positionInTab(element);
	if (position === "unknown" || !position) return noneYet(tileId);
	return {
		type: "tab-crop",
		tileId,
		stillSinceMs: stillSince(element, position, monotonicMs()),
		...position,
		part,
		longestSidePx,
	};
}

/** For each element over a canvas, how many pictures the canvas had shown when the last one was taken. */
const taken = new WeakMap<Element, number>();

function partOfCanvas(
	{ tileId, part, longestSidePx }: WantedPicture,
	element: Element,
	{ canvas, video }: CanvasPicture,
): WaitingAnswer {
	const capturedAtMs = monotonicMs();
	const box = shareWithin(
		element.getBoundingClientRect(),
		canvas.getBoundingClientRect(),
	);
	if (!box || video.videoWidth === 0) return noneYet(tileId);
	const sinceMs = stillSince(element, box, capturedAtMs);
	const pictures = picturesShown(video);
	// If the page paints nothing new, as when its tab is in the background, the picture says nothing about now.
	if (pictures === taken.get(element) || capturedAtMs - sinceMs < SETTLED_MS)
		return noneYet(tileId);
	taken.set(element, pictures);
	const { videoWidth: width, videoHeight: height } = video;
	const { from, ...placed } = cropGeometry(
		box,
		{ x: 0, y: 0, width, height },
		part,
	);
	const size = fitSize(from.width, from.height, longestSidePx);
	return {
		type: "captured",
		tileId,
		capturedAtMs,
		...placed,
		picture: drawPicture(video, from, size),
		captureMs: monotonicMs() - capturedAtMs,
	};
}

const seen = new WeakMap<Element, { position: string; sinceMs: number }>();

/** Since when an element has had the same position in every check; `nowMs` at the first check. */
export function stillSince(
	element: Element,
	value: unknown,
	nowMs: number,
): number {
	const position = JSON.stringify(value, rounded);
	const before = seen.get(element);
	if (before?.position === position) return before.sinceMs;
	seen.set(element, { position, sinceMs: nowMs });
	return nowMs;
}

/** Computed boxes differ by rounding errors, which are no movement. */
function rounded(_key: string, value: unknown): unknown {
	return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
