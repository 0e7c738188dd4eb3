import { MAX_PICTURE_PX } from "../core/picture/frame.ts";
import { type YuvPicture, yuvLength } from "../core/picture/yuv-picture.ts";
import { parse } from "./parse.ts";
import { aCount, aVideoPx } from "./quantities.ts";
import * as v from "./schema.ts";

/** Pictures are sent in whole steps of so many bytes, so that a page needs memory of few lengths and can use it again. */
export const BYTES_STEP = 2_048;

/** The most bytes of a picture in one message: with all else they make less than 64 KB, beyond which Chromium makes new shared memory for each message. */
export const MAX_PIECE_BYTES = 31 * BYTES_STEP;

export const aSide = v.pipe(aVideoPx, v.minValue(1));
/** A side of a picture that was asked for. A larger one would cost more time than its tab is charged for. */
export const aPictureSide = v.pipe(aSide, v.maxValue(MAX_PICTURE_PX));

const someBytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** An ImageBitmap, recognised by its shape, because unit tests have no such class. */
const drawnPicture = v.custom<ImageBitmap>(
	(value) =>
		typeof value === "object" &&
		value !== null &&
		"width" in value &&
		v.is(aPictureSide, value.width) &&
		"height" in value &&
		v.is(aPictureSide, value.height) &&
		"close" in value &&
		typeof value.close === "function",
);

const copiedPicture: v.GenericSchema<YuvPicture> = v.pipe(
	v.object({
		format: v.picklist(["I420", "NV12"]),
		bytes: someBytes,
		width: aPictureSide,
		height: aPictureSide,
		matrix: v.picklist(["bt601", "bt709"]),
		isFullRange: v.boolean(),
		chromaEvery: v.picklist([2, 4]),
	}),
	v.check(({ bytes, width, height, chromaEvery }) => {
		const spareBytes = bytes.length - yuvLength(width, height, chromaEvery);
		return spareBytes >= 0 && spareBytes < BYTES_STEP;
	}),
);

export const aPicture = v.union([copiedPicture, drawnPicture]);

/** Bytes of a picture that has too many for one message, in their order; the last ones come with its frame. */
const pictureBytes = v.object({
	type: v.literal("frames/piece"),
	requestId: aCount,
	bytes: v.pipe(
		someBytes,
		v.check(({ length }) => length <= MAX_PIECE_BYTES),
	),
});
export type PicturePiece = v.InferOutput<typeof pictureBytes>;

/** Undefined for anything else. */
export function parsePiece(message: unknown): PicturePiece | undefined {
	return parse(pictureBytes, message);
}
