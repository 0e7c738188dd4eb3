import { PARTICIPANT_STATES } from "../core/base/participant-state.ts";
import type { PipelineFailureCode } from "../core/base/pipeline-failure.ts";
import type { TileLabel } from "../core/room/tile-label.ts";
import { failureSchema } from "./failure-schema.ts";
import { listedCheckSchema } from "./page-check-schema.ts";
import { hasAtMostNodes, parse, parseJson } from "./parse.ts";
import { aPicture, aPictureSide, aSide } from "./picture-schema.ts";
import {
	aChatWord,
	aCount,
	aMeeting,
	anAgeMs,
	anOrigin,
	aShare,
	aTileId,
	aTimeMs,
	aVideoPx,
	cutText,
	listOf,
} from "./quantities.ts";
import * as v from "./schema.ts";
import { listedIgnoredSchema, tileSchema } from "./tile-schema.ts";

/**
 * The port between the content script of one page frame and the offscreen document. The offscreen document asks, and the content script answers each
 * request exactly once, with parts and pieces of pictures (picture-schema.ts) sent ahead: this pull is the back-pressure, nothing queues. The texts of
 * labels on the tiles are sent on it as well.
 */
export const TILE_PORT = "tiles";
/** The same port from the page that reads an audience with a camera; only a page of ours may use it. */
export const AUDIENCE_PORT = "audience";

/** More tiles than any service shows at once. The limit keeps a page from making us store tiles without end. */
export const MAX_TILES = 256;
const MAX_MEETING_IFRAMES = 8;
/** More than the longest list has: each tile has up to ten values, and each rule and line of the check a few. */
const MAX_NODES = 10_000;
const MAX_LIST_CHARS = 500_000;
/** The longest that the page is believed to have worked on a picture. A request whose answer takes longer is given up. */
export const MOST_CAPTURE_MS = 3_000;

const sentFrame = v.object({
	type: v.literal("captured"),
	tileId: aTileId,
	/** How long before the answer was sent the picture was captured. */
	ageMs: anAgeMs,
	/** How long the browser took to hand the picture out, in milliseconds. */
	captureMs: v.pipe(
		aTimeMs,
		v.transform((ms) => Math.min(ms, MOST_CAPTURE_MS)),
	),
	picture: aPicture,
	sourceWidthPx: aSide,
	sourceHeightPx: aSide,
	/** The part of the video's own picture that `picture` shows, in the video's own pixels. */
	area: v.object({ x: aVideoPx, y: aVideoPx, width: aSide, height: aSide }),
});
const capturedFrame = v.pipe(
	sentFrame,
	v.check(
		({ area, sourceWidthPx, sourceHeightPx }) =>
			area.x + area.width <= sourceWidthPx &&
			area.y + area.height <= sourceHeightPx,
	),
);
export type CapturedFrame = v.InferOutput<typeof capturedFrame>;

const aPart = v.object({ x: aShare, y: aShare, width: aShare, height: aShare });

/** A tile that only the tab's picture shows: where it is now, so that the offscreen document can cut it out. */
const tabCrop = v.object({
	type: v.literal("tab-crop"),
	tileId: aTileId,
	/** For how long before the answer was sent it had been there: an earlier picture shows something else at this position. */
	stillForMs: anAgeMs,
	/** In shares of the page's viewport. */
	box: aPart,
	viewport: v.object({ width: aSide, height: aSide }),
	/** The part that was requested. */
	part: v.nullable(aPart),
	longestSidePx: aPictureSide,
});
export type TabCrop = v.InferOutput<typeof tabCrop>;

/** A page must not make us say that, for example, past sessions are damaged. */
const failureWith = (only: PipelineFailureCode) =>
	v.pipe(
		failureSchema,
		v.check(({ code }) => code === only),
	);
const refusedFrame = v.object({
	type: v.literal("refused"),
	tileId: aTileId,
	/** Null if nothing is wrong but there is no new picture yet. */
	failure: v.nullable(failureWith("frame-unreadable")),
});
export type RefusedFrame = v.InferOutput<typeof refusedFrame>;

const aFrame = v.variant("type", [capturedFrame, tabCrop, refusedFrame]);
const answer = {
	requestId: aCount,
	/** How long before this was sent the request had come; the rest of the time until it arrives is spent on the way. */
	heldMs: anAgeMs,
	frames: listOf(aFrame, MAX_TILES),
};

const fromContent = v.variant("type", [
	v.object({
		type: v.literal("tiles/listed"),
		meeting: aMeeting,
		tiles: listOf(tileSchema, MAX_TILES),
		ignored: listedIgnoredSchema,
		check: listedCheckSchema,
		/** Origins of the iframes within this page frame that look like a meeting and are of other sites. */
		meetingIframes: v.exactOptional(listOf(anOrigin, MAX_MEETING_IFRAMES)),
	}),
	/** A pass over the page threw. Whoever was listed before stays listed; the next list says that the page can be searched again. */
	v.object({
		type: v.literal("page/search-failed"),
		failure: failureWith("page-search-failed"),
	}),
	/** A part of an answer whose pictures are many bytes together; the rest follows. */
	v.object({ type: v.literal("frames/sent-ahead"), ...answer }),
	v.object({ type: v.literal("frames/answered"), ...answer }),
]);
export type FromContent = v.InferOutput<typeof fromContent>;

const wantedPicture = v.object({
	tileId: aTileId,
	/** Null for the whole picture, else a part in shares of its width and height. */
	part: v.nullable(aPart),
	longestSidePx: aPictureSide,
	/** Whether to wait for a picture that was not handed out before: every picture must be seen, and none twice. */
	isNew: v.boolean(),
});
export type WantedPicture = v.InferOutput<typeof wantedPicture>;

const framesRequested = v.object({
	type: v.literal("frames/requested"),
	requestId: aCount,
	tiles: listOf(wantedPicture, MAX_TILES),
});
export type FramesRequested = v.InferOutput<typeof framesRequested>;

/** More, and longer, than the words of all labels. */
const MAX_MESSAGES = 40;
const MAX_MESSAGE_CHARS = 200;

const aText = cutText(MAX_MESSAGE_CHARS);

/** The words of labels in the language that the user chose, each with the name of its message; null for the browser's language. A content script can read neither the choice nor the package. */
const languageChosen = v.object({
	type: v.literal("language/chosen"),
	messages: v.nullable(listOf(v.tuple([aText, aText]), MAX_MESSAGES)),
});

const tileLabel: v.GenericSchema<TileLabel> = v.object({
	tileId: aTileId,
	state: v.picklist(PARTICIPANT_STATES),
});

const fromOffscreen = v.variant("type", [
	framesRequested,
	languageChosen,
	/** Sent once a second while the user wants labels on the tiles, and once with null when they no longer do. Never answered. */
	v.object({
		type: v.literal("labels/shown"),
		labels: v.nullable(listOf(tileLabel, MAX_TILES)),
	}),
	/** The word by which people ask in the chat to be left out; null where the chat is not read. Never answered. */
	v.object({ type: v.literal("chat/word"), word: v.nullable(aChatWord) }),
]);
export type FromOffscreen = v.InferOutput<typeof fromOffscreen>;

/**
 * Undefined for anything malformed. A caller that drops a malformed answer must still close the pictures in it.
 * @param message an answer as it is, or a list of tiles as JSON: sending a list of 49 tiles as an object takes the
 * page half a millisecond
 */
export function parseFromContent(message: unknown): FromContent | undefined {
	if (isTooLarge(message)) return undefined;
	if (typeof message !== "string") return parse(fromContent, message);
	const list = parseJson(v.unknown(), message);
	return hasAtMostNodes(list, MAX_NODES) ? parse(fromContent, list) : undefined;
}

/** Whether no content script of ours would send a message of this size. */
export function isTooLarge(message: unknown): boolean {
	return typeof message === "string"
		? message.length > MAX_LIST_CHARS
		: !hasAtMostNodes(message, MAX_NODES);
}

export function parseFromOffscreen(
	message: unknown,
): FromOffscreen | undefined {
	return parse(fromOffscreen, message);
}
