import {
	type PicturePiece,
	parsePiece,
} from "../../contract/picture-schema.ts";
import { giveBack } from "../../core/picture/frame.ts";

/** Owns the pieces of pictures whose last piece has not come, and puts them together. */
export interface PicturePieces {
	/**
	 * @param message a message that answers this request
	 * @returns the message with a whole picture; null if it was a piece, which is kept here
	 */
	take(message: object, requestId: number): object | null;
}

/** More than the largest picture has. A page that sends more of them gets nothing for it. */
const MAX_PIECES = 6;

/** @param isExpected whether a request still waits for its answer */
export function picturePieces(
	isExpected: (requestId: number) => boolean,
): PicturePieces {
	const waiting = new Map<number, PicturePiece["bytes"][]>();

	/** Requests that were given up before the last piece came. */
	function forgetAbandoned(): void {
		for (const [requestId, pieces] of waiting) {
			if (isExpected(requestId)) continue;
			waiting.delete(requestId);
			pieces.forEach(giveBack);
		}
	}

	return {
		take(message, requestId) {
			const pieces = waiting.get(requestId) ?? [];
			const piece = isPiece(message) ? parsePiece(message) : undefined;
			if (piece && pieces.length < MAX_PIECES) {
				forgetAbandoned();
				waiting.set(requestId, [...pieces, piece.bytes]);
				return null;
			}
			if (pieces.length === 0) return message;
			waiting.delete(requestId);
			const whole = joined(message, pieces);
			pieces.forEach(giveBack);
			return whole;
		},
	};
}

/** Asked of each answer, so it does without a schema. */
function isPiece(message: object): boolean {
	return "type" in message && message.type === "frames/piece";
}

/** The message in which the first picture of bytes has those of the pieces before its own; the same message if it has none. */
function joined(message: object, pieces: readonly Uint8Array[]): object {
	if (!("frames" in message) || !Array.isArray(message.frames)) return message;
	const frames: readonly unknown[] = message.frames;
	const at = frames.findIndex((frame) => lastBytesOf(frame) !== null);
	const last = lastBytesOf(frames[at]);
	if (!last) return message;
	const all = [...pieces, last];
	const bytes = new Uint8Array(
		all.reduce((sum, { length }) => sum + length, 0),
	);
	let next = 0;
	for (const piece of all) {
		bytes.set(piece, next);
		next += piece.length;
	}
	giveBack(last);
	return { ...message, frames: frames.with(at, withBytes(frames[at], bytes)) };
}

function lastBytesOf(frame: unknown): Uint8Array | null {
	const picture = pictureOf(frame);
	return picture && "bytes" in picture && picture.bytes instanceof Uint8Array
		? picture.bytes
		: null;
}

function withBytes(frame: unknown, bytes: Uint8Array): unknown {
	const picture = { ...pictureOf(frame), bytes };
	return typeof frame === "object" ? { ...frame, picture } : frame;
}

function pictureOf(frame: unknown): object | null {
	if (typeof frame !== "object" || frame === null) return null;
	const picture = "picture" in frame ? frame.picture : null;
	return typeof picture === "object" ? picture : null;
}
