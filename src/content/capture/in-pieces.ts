import { BYTES_STEP, MAX_PIECE_BYTES } from "../../contract/picture-schema.ts";
import { takeBytes } from "./spare-bytes.ts";
import type { WaitingAnswer } from "./waiting-answer.ts";

/**
 * Cuts the bytes of a picture that is too large for one light message into pieces.
 * All but the last are sent before its answer, which has the last one. Only one
 * picture of an answer may be so large.
 * @returns the caller gives all pieces back with `keepBytes`, the last one, too
 */
export function inPieces(answers: readonly WaitingAnswer[]): {
	readonly pieces: readonly Uint8Array[];
	readonly answers: readonly WaitingAnswer[];
} {
	for (const [i, answer] of answers.entries()) {
		if (answer.type !== "captured" || !("bytes" in answer.picture)) continue;
		const { picture } = answer;
		if (picture.bytes.length <= MAX_PIECE_BYTES) continue;
		const pieces = cut(picture.bytes);
		const bytes = pieces.at(-1) ?? picture.bytes;
		return {
			pieces,
			answers: answers.with(i, { ...answer, picture: { ...picture, bytes } }),
		};
	}
	return { pieces: [], answers };
}

/** Equal pieces of whole steps; the last one may be shorter. */
function cut(bytes: Uint8Array): readonly Uint8Array[] {
	const count = Math.ceil(bytes.length / MAX_PIECE_BYTES);
	const length = Math.ceil(bytes.length / count / BYTES_STEP) * BYTES_STEP;
	return Array.from({ length: count }, (_, i) => {
		const part = bytes.subarray(i * length, (i + 1) * length);
		const piece = takeBytes(part.length);
		piece.set(part);
		return piece;
	});
}
