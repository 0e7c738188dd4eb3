import { MAX_PIECE_BYTES } from "../../contract/picture-schema.ts";
import type { WaitingAnswer } from "./waiting-answer.ts";

/**
 * Cuts the bytes of a picture that is too large for one light message into equal
 * pieces. All but the last are sent before its answer, which has the last one.
 * Only one picture of an answer may be so large.
 */
export function inPieces(answers: readonly WaitingAnswer[]): {
	readonly before: readonly Uint8Array[];
	readonly answers: readonly WaitingAnswer[];
} {
	for (const [i, answer] of answers.entries()) {
		if (answer.type !== "captured" || !("bytes" in answer.picture)) continue;
		const { picture } = answer;
		if (picture.bytes.length <= MAX_PIECE_BYTES) continue;
		const pieces = equalPieces(picture.bytes);
		const bytes = pieces.at(-1) ?? picture.bytes;
		return {
			before: pieces.slice(0, -1),
			answers: answers.with(i, { ...answer, picture: { ...picture, bytes } }),
		};
	}
	return { before: [], answers };
}

function equalPieces(bytes: Uint8Array): readonly Uint8Array[] {
	const count = Math.ceil(bytes.length / MAX_PIECE_BYTES);
	const length = Math.ceil(bytes.length / count);
	// A view would be sent with all the bytes that it is a part of.
	return Array.from({ length: count }, (_, i) =>
		bytes.slice(i * length, (i + 1) * length),
	);
}
