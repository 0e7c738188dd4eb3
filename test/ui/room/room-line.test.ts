import { describe, expect, test } from "vitest";
import { PARTICIPANT_STATES } from "../../../src/core/base/participant-state.ts";
import { roomLine } from "../../../src/ui/room/room-line.ts";

describe("roomLine", () => {
	test("counts people who cannot be read separately from people who are turned away", () => {
		const one = PARTICIPANT_STATES.map((state) => ({
			state,
			isSelf: false,
		}));
		expect(roomLine([...one, { state: "facing", isSelf: false }])).toEqual({
			total: 14,
			readable: 7,
			facing: 2,
			talking: 1,
			sideScreen: 1,
			turnedAway: 1,
			lookingDown: 1,
			eyesClosed: 1,
			notReadable: 7,
			excluded: 1,
		});
	});

	test("leaves the user out, unless nobody else is read", () => {
		const self = { state: "facing", isSelf: true } as const;
		const other = { state: "turned-away", isSelf: false } as const;
		expect(roomLine([self, other])).toMatchObject({ total: 1, facing: 0 });
		const leftOut = { state: "excluded", isSelf: false } as const;
		expect(roomLine([self, leftOut])).toMatchObject({ total: 1, facing: 1 });
	});

	test("is all zeros for an empty room", () => {
		expect(roomLine([])).toMatchObject({ total: 0, readable: 0 });
	});
});
