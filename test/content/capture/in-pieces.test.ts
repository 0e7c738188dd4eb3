import { expect, test } from "vitest";
import { inPieces } from "../../../src/content/capture/in-pieces.ts";
import type { WaitingAnswer } from "../../../src/content/capture/waiting-answer.ts";
import { MAX_PIECE_BYTES } from "../../../src/contract/picture-schema.ts";
import { yuvLength } from "../../../src/core/picture/yuv-picture.ts";
import {
	aReceivedFrame,
	aYuvPicture,
	FakePicture,
} from "../../support/fake-picture.ts";

const REFUSED = { type: "refused", tileId: "bo", failure: null } as const;

function captured(width: number, height: number): WaitingAnswer {
	const bytes = new Uint8Array(yuvLength(width, height)).map((_, i) => i % 251);
	return {
		...aReceivedFrame("ana", new FakePicture(), 0),
		type: "captured",
		picture: aYuvPicture(width, height, bytes),
	};
}

function bytesOf(answer: WaitingAnswer | undefined): Uint8Array {
	if (answer?.type !== "captured" || !("bytes" in answer.picture))
		throw new Error("no bytes");
	return answer.picture.bytes;
}

test("a whole picture goes in two halves, each of a buffer of its own, and the rest of the answer stays", () => {
	const picture = captured(384, 216);
	const { pieces, answers } = inPieces([REFUSED, picture]);
	expect(answers[0]).toBe(REFUSED);
	expect(bytesOf(answers[1])).toBe(pieces.at(-1));
	expect(pieces.map(({ length }) => length)).toEqual([63_488, 61_440]);
	for (const { length, buffer } of pieces)
		expect(buffer.byteLength).toBe(length);
	const whole = bytesOf(picture);
	const joined = Buffer.concat(pieces).subarray(0, whole.length);
	expect(Buffer.compare(joined, whole)).toBe(0);
});

test("the largest picture goes in six pieces at most", () => {
	const { pieces } = inPieces([captured(480, 480)]);
	expect(pieces).toHaveLength(6);
	for (const { length } of pieces)
		expect(length).toBeLessThanOrEqual(MAX_PIECE_BYTES);
});

test("small pictures, drawn ones and refusals stay as they are", () => {
	const drawn = aReceivedFrame("cy", new FakePicture(640, 360), 0);
	const small = [captured(200, 200), REFUSED, drawn] as const;
	expect(inPieces(small)).toEqual({ pieces: [], answers: small });
});
