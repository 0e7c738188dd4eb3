import { PARTICIPANT_STATES } from "../core/base/participant-state.ts";
import { type YuvPicture, yuvLength } from "../core/picture/yuv-picture.ts";
import type { TileLabel } from "../core/room/tile-label.ts";
import { failureSchema } from "./failure-schema.ts";
import { pageCheckSchema } from "./page-check-schema.ts";
import { parse, parseJson } from "./parse.ts";
import {
	aCount,
	aMeeting,
	anId,
	anOrigin,
	aShare,
	aTimeMs,
} from "./quantities.ts";
import * as v from "./schema.ts";
import { ignoredVideosSchema, tileSchema } from "./tile-schema.ts";

/**
 * The port between the content script of one page frame and the offscreen document. The offscreen document asks,
 * and the content script answers each request exactly once: this pull is the back-pressure, nothing queues. If the
 * user wants labels on the tiles, their texts are sent on it as well.
 */
export const TILE_PORT = "tiles";

/** More tiles than any service shows at once. The limit keeps a page from making us store tiles without end. */
const MAX_TILES = 256;
/** Longest side of a copied picture: far more than is ever asked for. */
const MAX_LENGTH_PX = 4_096;
const MAX_MEETING_IFRAMES = 8;

/** An ImageBitmap, recognised by its shape, because unit tests have no such class. */
const drawnPicture = v.custom<ImageBitmap>(
	(value) =>
		typeof value === "object" &&
		value !== null &&
		"width" in value &&
		typeof value.width === "number" &&
		"height" in value &&
		typeof value.height === "number" &&
		"close" in value &&
		typeof value.close === "function",
);

const aSide = v.pipe(aCount, v.minValue(1));
const aLength = v.pipe(aCount, v.minValue(1), v.maxValue(MAX_LENGTH_PX));

const copiedPicture: v.GenericSchema<YuvPicture> = v.pipe(
	v.object({
		format: v.picklist(["I420", "NV12"]),
		bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
		width: aLength,
		height: aLength,
		matrix: v.picklist(["bt601", "bt709"]),
		isFullRange: v.boolean(),
		chromaEvery: v.picklist([2, 4]),
	}),
	v.check(
		({ bytes, width, height, chromaEvery }) =>
			bytes.length === yuvLength(width, height, chromaEvery),
	),
);

const capturedFrame = v.object({
	type: v.literal("captured"),
	tileId: anId,
	capturedAtMs: aTimeMs,
	/** How long the browser took to hand the picture out, in milliseconds. */
	captureMs: aTimeMs,
	picture: v.union([copiedPicture, drawnPicture]),
	sourceWidthPx: aCount,
	sourceHeightPx: aCount,
	/** The part of the video's own picture that `picture` shows, in the video's own pixels. */
	area: v.object({
		x: aCount,
		y: aCount,
		width: v.pipe(aCount, v.minValue(1)),
		height: v.pipe(aCount, v.minValue(1)),
	}),
});
export type CapturedFrame = v.InferOutput<typeof capturedFrame>;

const aPart = v.object({ x: aShare, y: aShare, width: aShare, height: aShare });

/** A tile that only the tab's picture shows: where it is now, so that the offscreen document can cut it out. */
const tabCrop = v.object({
	type: v.literal("tab-crop"),
	tileId: anId,
	/** Since when it has been there: an earlier picture shows something else at this position. */
	stillSinceMs: aTimeMs,
	/** In shares of the page's viewport. */
	box: aPart,
	viewport: v.object({ width: aSide, height: aSide }),
	/** The part that was requested. */
	part: v.nullable(aPart),
	longestSidePx: aLength,
});
export type TabCrop = v.InferOutput<typeof tabCrop>;

const refusedFrame = v.object({
	type: v.literal("refused"),
	tileId: anId,
	/** Null if nothing is wrong but there is no new picture yet. */
	failure: v.nullable(failureSchema),
});
export type RefusedFrame = v.InferOutput<typeof refusedFrame>;

const fromContent = v.variant("type", [
	v.object({
		type: v.literal("tiles/listed"),
		meeting: aMeeting,
		tiles: v.pipe(v.array(tileSchema), v.maxLength(MAX_TILES)),
		ignored: ignoredVideosSchema,
		check: pageCheckSchema,
		/** Origins of the iframes within this page frame that look like a meeting and are of other sites. */
		meetingIframes: v.exactOptional(
			v.pipe(v.array(anOrigin), v.maxLength(MAX_MEETING_IFRAMES)),
		),
	}),
	v.object({
		type: v.literal("frames/answered"),
		requestId: aCount,
		frames: v.pipe(
			v.array(v.variant("type", [capturedFrame, tabCrop, refusedFrame])),
			v.maxLength(MAX_TILES),
		),
	}),
]);
export type FromContent = v.InferOutput<typeof fromContent>;

const wantedPicture = v.object({
	tileId: anId,
	/** Null for the whole picture, else a part in shares of its width and height. */
	part: v.nullable(aPart),
	longestSidePx: aCount,
	/** Whether to wait for a picture that was not handed out before: every picture must be seen, and none twice. */
	isNew: v.boolean(),
});
export type WantedPicture = v.InferOutput<typeof wantedPicture>;

const framesRequested = v.object({
	type: v.literal("frames/requested"),
	requestId: aCount,
	tiles: v.pipe(v.array(wantedPicture), v.maxLength(MAX_TILES)),
});
export type FramesRequested = v.InferOutput<typeof framesRequested>;

const tileLabel: v.GenericSchema<TileLabel> = v.object({
	tileId: anId,
	state: v.picklist(PARTICIPANT_STATES),
});

const fromOffscreen = v.variant("type", [
	framesRequested,
	/** Sent once a second while the user wants labels on the tiles, and once with null when they no longer do. Never answered. */
	v.object({
		type: v.literal("labels/shown"),
		labels: v.nullable(v.pipe(v.array(tileLabel), v.maxLength(MAX_TILES))),
	}),
]);
export type FromOffscreen = v.InferOutput<typeof fromOffscreen>;

/**
 * Undefined for anything malformed. A caller that drops a malformed answer must still close the pictures in it.
 * @param message an answer as it is, or a list of tiles as JSON: sending a list of 49 tiles as an object takes the
 * page half a millisecond
 */
export function parseFromContent(message: unknown): FromContent | undefined {
	return typeof message === "string"
		? parseJson(fromContent, message)
		: parse(fromContent, message);
}

export function parseFromOffscreen(
	message: unknown,
): FromOffscreen | undefined {
	return parse(fromOffscreen, message);
}
