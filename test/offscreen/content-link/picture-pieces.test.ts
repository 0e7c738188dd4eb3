import { describe, expect, test } from "vitest";
import { MAX_PIECE_BYTES } from "../../../src/contract/picture-schema.ts";
import { picturePieces } from "../../../src/offscreen/content-link/picture-pieces.ts";

const piece = (...bytes: number[]) => ({
	type: "frames/piece",
	requestId: 1,
	bytes: new Uint8Array(bytes),
});

/** An answer whose second frame has bytes. */
const anAnswer = (...bytes: number[]) => ({
	type: "frames/answered",
	requestId: 1,
	frames: [
		{ type: "refused", tileId: "ana" },
		{
			type: "captured",
			tileId: "bo",
			picture: { width: 2, bytes: new Uint8Array(bytes) },
		},
	],
});

const always = () => true;

describe("a picture in pieces", () => {
	test("is whole when its frame comes, and nothing else of the message changes", () => {
		const pieces = picturePieces(always);
		expect(pieces.take(piece(1, 2), 1)).toBeNull();
		expect(pieces.take(piece(3), 1)).toBeNull();
		expect(pieces.take(anAnswer(4, 5), 1)).toEqual(anAnswer(1, 2, 3, 4, 5));
	});

	test("is one of its own request, and its pieces are used once", () => {
		const pieces = picturePieces(always);
		pieces.take(piece(1), 1);
		const other = anAnswer(9);
		expect(pieces.take(other, 2)).toBe(other);
		pieces.take(anAnswer(2), 1);
		const next = anAnswer(3);
		expect(pieces.take(next, 1)).toBe(next);
	});

	test("has no pieces left when its request was given up", () => {
		let isExpected = true;
		const pieces = picturePieces((requestId) => requestId !== 1 || isExpected);
		pieces.take(piece(1), 1);
		isExpected = false;
		pieces.take(piece(7), 2);
		const late = anAnswer(2);
		expect(pieces.take(late, 1)).toBe(late);
	});
});

describe("a page that lies", () => {
	test("can send six pieces for a request; the seventh is passed on as what it is, and all are dropped", () => {
		const pieces = picturePieces(always);
		for (let i = 0; i < 6; i++) expect(pieces.take(piece(i), 1)).toBeNull();
		const seventh = piece(7);
		expect(pieces.take(seventh, 1)).toBe(seventh);
		const answer = anAnswer(8);
		expect(pieces.take(answer, 1)).toBe(answer);
	});

	test.each([
		["no bytes", { type: "frames/piece", requestId: 1 }],
		["numbers", { ...piece(), bytes: [1, 2] }],
		[
			"too many bytes",
			{ ...piece(), bytes: new Uint8Array(MAX_PIECE_BYTES + 1) },
		],
	])("has its message passed on as it is: %s", (_, message) => {
		expect(picturePieces(always).take(message, 1)).toBe(message);
	});

	test.each([
		["no frames", { type: "frames/answered", requestId: 1 }],
		["frames that are none", { ...anAnswer(), frames: [null, 3, "frame"] }],
		["no picture", { ...anAnswer(), frames: [{ picture: null }, {}] }],
		["a drawn picture", { ...anAnswer(), frames: [{ picture: { width: 4 } }] }],
	])("gets no picture for its pieces: %s", (_, message) => {
		const pieces = picturePieces(always);
		pieces.take(piece(1), 1);
		expect(pieces.take(message, 1)).toBe(message);
	});
});
