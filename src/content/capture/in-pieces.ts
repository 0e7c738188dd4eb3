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
	const bytes = answers.map(bytesOf).find((one) => one !== null);
	if (!bytes) return { before: [], answers };
	const count = Math.ceil(bytes.length / MAX_PIECE_BYTES);
	const length = Math.ceil(bytes.length / count);
	// A view would be sent with all the bytes that it is a part of.
	const pieces = Array.from({ length: count }, (_, i) =>
		bytes.slice(i * length, (i + 1) * length),
	);
	return {
		before: pieces.slice(0, -1),
		answers: answers.map((one) => withLast(one, pieces.at(-1) ?? bytes)),
	};
}

/** Null unless it is a picture to be cut. */
function bytesOf(answer: WaitingAnswer): Uint8Array | null {
	if (answer.type !== "captured" || !("bytes" in answer.picture)) return null;
	const { bytes } = answer.picture;
	return bytes.length > MAX_PIECE_BYTES ? bytes : null;
}

function withLast(answer: WaitingAnswer, bytes: Uint8Array): WaitingAnswer {
	if (answer.type !== "captured" || bytesOf(answer) === null) return answer;
	return { ...answer, picture: { ...answer.picture, bytes } };
}
