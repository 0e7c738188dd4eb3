import { expect, test } from "vitest";
import {
	isAmongTiles,
	participantId,
	personInTileId,
	tileParticipantId,
} from "../../../src/core/page/participant-id.ts";

test("a person in a tile has an id of their own, which tells the tile's", () => {
	const tile = participantId(12, "key:0/3:ana");
	const person = personInTileId(tile, 2);
	expect(person).toBe("12/2:key:0/3:ana");
	expect(tileParticipantId(person)).toBe(tile);
	expect(tileParticipantId(tile)).toBe(tile);
});

test("who is left out with a tile is everybody in it, and nobody else", () => {
	const left = new Set(["0:ana"]);
	expect(isAmongTiles("0:ana", left)).toBe(true);
	expect(isAmongTiles("0/3:ana", left)).toBe(true);
	expect(isAmongTiles("1/3:ana", left)).toBe(false);
	expect(isAmongTiles("0:0/3:ana", left)).toBe(false);
});
