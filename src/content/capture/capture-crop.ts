import type {
	CapturedFrame,
	RefusedFrame,
	TabCrop,
	WantedPicture,
} from "../../contract/tile-port.ts";
import { failureOf } from "../../core/base/pipeline-failure.ts";
import { cropGeometry, shareWithin } from "../../core/picture/crop-geometry.ts";
import { fitSize } from "../../core/picture/frame.ts";
import { nowMs } from "../../platform/clock.ts";
import { type CanvasPicture, picturesShown } from "./canvas-pictures.ts";
import { drawPicture } from "./capture-frame.ts";
import type { CropSource } from "./picture-source.ts";
import { positionInTab } from "./position-in-tab.ts";

type Answer = CapturedFrame | TabCrop | RefusedFrame;

/** A canvas's stream is late by a picture and its way: a place that has just moved holds another's picture. */
const SETTLED_MS = 300;

/** A part of a canvas; or, where only the tab's picture shows somebody, where they are in it. */
export function captureCrop(wanted: WantedPicture, source: CropSource): Answer {
	const { tileId } = wanted;
	try {
		// The picture of whoever is there now must not be taken for the person listed.
		if (!source.isStill())
			return refuse(tileId, "somebody else may be shown there now");
		return source.canvas
			? partOfCanvas(wanted, source.place, source.canvas)
			: partOfTab(wanted, source.place);
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

/** Nothing is wrong: the next time, there may be one. */
function noneYet(tileId: string): RefusedFrame {
	return { type: "refused", tileId, failure: null };
}

function partOfTab(
	{ tileId, part, longestSidePx }: WantedPicture,
	place: Element,
): Answer {
	const where = positionInTab(place);
	if (where === "unknown" || !where) return noneYet(tileId);
	return {
		type: "tab-crop",
		tileId,
		stillSinceMs: stillSince(place, where, nowMs()),
		...where,
		part,
		longestSidePx,
	};
}

/** How many pictures of its canvas there had been when a place's last was taken. */
const taken = new WeakMap<Element, number>();

function partOfCanvas(
	{ tileId, part, longestSidePx }: WantedPicture,
	place: Element,
	{ canvas, video }: CanvasPicture,
): Answer {
	const capturedAtMs = nowMs();
	const where = shareWithin(
		place.getBoundingClientRect(),
		canvas.getBoundingClientRect(),
	);
	if (!where || video.videoWidth === 0) return noneYet(tileId);
	const sinceMs = stillSince(place, where, capturedAtMs);
	const pictures = picturesShown(video);
	// A page that paints nothing new, as when its tab is behind, says nothing about now.
	if (pictures === taken.get(place) || capturedAtMs - sinceMs < SETTLED_MS)
		return noneYet(tileId);
	taken.set(place, pictures);
	const { videoWidth: width, videoHeight: height } = video;
	const { from, ...placed } = cropGeometry(
		where,
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
		captureMs: nowMs() - capturedAtMs,
	};
}

const seen = new WeakMap<Element, { where: string; sinceMs: number }>();

/** Since when a place has been found in the same spot each time it was looked at; `nowMs` the first time. */
export function stillSince(
	place: Element,
	where: unknown,
	nowMs: number,
): number {
	const spot = JSON.stringify(where, rounded);
	const before = seen.get(place);
	if (before?.where === spot) return before.sinceMs;
	seen.set(place, { where: spot, sinceMs: nowMs });
	return nowMs;
}

/** Boxes differ by what computing them costs in digits. */
function rounded(_key: string, value: unknown): unknown {
	return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
