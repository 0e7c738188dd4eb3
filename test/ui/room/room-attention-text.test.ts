import { describe, expect, test } from "vitest";
import type { RoomAttention } from "../../../src/core/room/room-attention.ts";
import { toneText } from "../../../src/ui/participant/tone-text.ts";
import {
	gesturesText,
	roomAttentionText,
} from "../../../src/ui/room/room-attention-text.ts";

function room(overrides: Partial<RoomAttention> = {}): RoomAttention {
	return {
		total: 14,
		readable: 12,
		toward: 9,
		elsewhere: 0,
		away: 3,
		between: [9 / 14, 11 / 14],
		turnedTogether: null,
		trend: "steady",
		...overrides,
	};
}

describe("the room's attention in words", () => {
	test("says how many face the call, the trend, and the range that is left open", () => {
		expect(roomAttentionText(room())).toBe(
			"9 of 12 toward the call, the same as a minute before. With the 2 not in clear view: 9 to 11 of 14.",
		);
		expect(roomAttentionText(room({ trend: "falling" }))).toContain(
			"toward the call, fewer than a minute before.",
		);
	});

	test("leaves out an unknown trend, and the range if everybody can be read", () => {
		expect(
			roomAttentionText(
				room({ total: 12, toward: 12, away: 0, trend: "unknown" }),
			),
		).toBe("12 of 12 toward the call.");
	});

	test("counts by themselves those who look down or beside, and tells of a turn of many", () => {
		expect(
			roomAttentionText(
				room({
					total: 12,
					toward: 0,
					away: 2,
					elsewhere: 10,
					turnedTogether: 10,
					trend: "unknown",
				}),
			),
		).toBe(
			"0 of 2 toward the call. Head down or beside the call, not counted: 10. 10 turned to the same side.",
		);
	});

	test("says nothing if nobody can be read", () => {
		expect(roomAttentionText(room({ readable: 0 }))).toBeNull();
	});
});

describe("gestures", () => {
	test("are counted for a group only", () => {
		expect(gesturesText({ yawns: 3, nods: 0 }, room())).toBe(
			"3 long yawns since the start.",
		);
		expect(gesturesText({ yawns: 1, nods: 0 }, room())).toBe(
			"1 long yawn since the start.",
		);
		expect(gesturesText({ yawns: 3, nods: 0 }, room({ total: 4 }))).toBeNull();
		expect(gesturesText({ yawns: 0, nods: 0 }, room())).toBeNull();
	});
});

test.each([
	[{ valence: 0.7, arousal: 0.35 }, "pleasant, lively"],
	[{ valence: -0.6, arousal: -0.3 }, "unpleasant, quiet"],
	[{ valence: 0.1, arousal: 0 }, "even, calm"],
])("a tone of %o is %s", (tone, words) => {
	expect(toneText(tone)).toBe(
		`The expression's tone, approximately: ${words}.`,
	);
});
