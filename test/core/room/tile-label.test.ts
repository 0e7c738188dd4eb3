import { expect, test } from "vitest";
import { tileLabels } from "../../../src/core/room/tile-label.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";

const ROOM = aRoom({
	participants: [
		aParticipant({ id: "0:amara", state: "turned-away" }),
		aParticipant({ id: "0:page:12:3", state: "cant-tell" }),
		aParticipant({ id: "10:bo", state: "facing" }),
	],
});

test("a page frame gets the states of its own people, and nothing else about them", () => {
	expect(tileLabels(ROOM, 0)).toEqual([
		{ tileId: "amara", state: "turned-away" },
		{ tileId: "page:12:3", state: "cant-tell" },
	]);
	expect(tileLabels(ROOM, 10)).toEqual([{ tileId: "bo", state: "facing" }]);
	expect(tileLabels(ROOM, 1)).toEqual([]);
});

test.each(["loading", "failed"] as const)(
	"while the models are %s nobody's state is shown",
	(phase) => {
		const status = { ...ROOM.status, phase };
		expect(tileLabels({ ...ROOM, status }, 0)).toEqual([]);
	},
);
