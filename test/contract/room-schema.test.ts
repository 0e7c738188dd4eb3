import { describe, expect, test } from "vitest";
import { parseRoomSummary } from "../../src/contract/room-schema.ts";
import { aRoom } from "../support/popup-builders.ts";

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
});
