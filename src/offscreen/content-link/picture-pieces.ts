import {
	type PicturePiece,
	parsePiece,
} from "../../contract/picture-schema.ts";
import { giveBack } from "../../core/picture/frame.ts";
import { isRecord } from "./close-pictures.ts";

/** Owns the pieces of pictures whose last piece has not come, and puts them together. */
export interface PicturePieces {
	/**
	 * @param message a message that answers this request
	 * @returns the message with a whole picture; null if it was a piece, which is kept here
	 */
	take(message: unknown, requestId: number): unknown;
}

/** The largest picture has five pieces before its last one. A page that sends more than this gets nothing for it. */
const MAX_PIECES = 6;

/** @param isExpected whether a request still waits for its answer */
export function picturePieces(
	isExpected: (requestId: number) => boolean,
): PicturePieces {
	const waiting = new Map<number, PicturePiece["bytes"][]>();

	/** Drops the pieces of requests that were given up before the last piece came. */
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

/** This runs for each answer, so it does without a schema. */
function isPiece(message: unknown): boolean {
	return isRecord(message) && message.type === "frames/piece";
}

/** The message in which the first picture of bytes has those of the pieces before its own; the same message if it has none. */
function joined(message: unknown, pieces: readonly Uint8Array[]): unknown {
	if (!isRecord(message) || !Array.isArray(message.frames)) return message;
	const frames: readonly unknown[] = message.frames;
	for (const [i, frame] of frames.entries()) {
		if (!isRecord(frame) || !isRecord(frame.picture)) continue;
		const { bytes: last } = frame.picture;
		if (!(last instanceof Uint8Array)) continue;
		const picture = { ...frame.picture, bytes: concatenated(pieces, last) };
		giveBack(last);
		return { ...message, frames: frames.with(i, { ...frame, picture }) };
	}
	return message;
}

function concatenated(
	pieces: readonly Uint8Array[],
	last: Uint8Array,
): Uint8Array {
	const before = pieces.reduce((sum, { length }) => sum + length, 0);
	const all = new Uint8Array(before + last.length);
	let next = 0;
	for (const piece of [...pieces, last]) {
		all.set(piece, next);
		next += piece.length;
	}
	return all;
}
