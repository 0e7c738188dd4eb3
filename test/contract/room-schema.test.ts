import { describe, expect, test } from "vitest";
import { parseRoomSummary } from "../../src/contract/room-schema.ts";
import { aParticipant, aRoom } from "../support/popup-builders.ts";

const withModels = (models: unknown) => {
	const room = aRoom();
	return { ...room, status: { ...room.status, models } };
};

describe("a room's summary", () => {
	test("is the same after parsing", () => {
		expect(parseRoomSummary(aRoom())).toEqual(aRoom());
		expect(
			parseRoomSummary(withModels({ ready: 0, wanted: 3 }))?.status.models,
		).toEqual({ ready: 0, wanted: 3 });
	});

	test.each([
		[undefined],
		[{ ready: 1 }],
		[{ ready: -1, wanted: 3 }],
		[{ ready: 0.5, wanted: 3 }],
		[{ ready: 4, wanted: 3 }],
	])("with an impossible number of models is refused: %j", (models) => {
		expect(parseRoomSummary(withModels(models))).toBeUndefined();
	});

	const inTile = (seat: unknown) => ({
		...aRoom(),
		participants: [{ ...aParticipant(), seat }],
	});
	const SEAT = { tile: "0:room", tileName: "Room 3A", place: 1, of: 2 };

	test("has people who sit before one camera", () => {
		const read = parseRoomSummary(inTile(SEAT));
		expect(read?.participants[0]?.seat).toEqual(SEAT);
	});

	test.each([
		[undefined],
		[{ ...SEAT, place: 2 }],
		[{ ...SEAT, place: -1 }],
		[{ ...SEAT, place: 0, of: 1 }],
		[{ ...SEAT, of: 13 }],
		[{ ...SEAT, tileName: "x".repeat(201) }],
	])("with an impossible place in a tile is refused: %j", (seat) => {
		expect(parseRoomSummary(inTile(seat))).toBeUndefined();
	});
});
