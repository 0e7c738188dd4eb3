import { describe, expect, test } from "vitest";
import type { RoomAttention } from "../../../src/core/room/room-attention.ts";
import {
	roomAnnouncement,
	roomSentence,
} from "../../../src/ui/room/room-sentence-text.ts";
import { aParticipant } from "../../support/popup-builders.ts";

const room = (overrides: Partial<RoomAttention> = {}) => ({
	attention: {
		total: 14,
		readable: 12,
		toward: 7,
		elsewhere: 2,
		away: 3,
		between: [7 / 12, 9 / 12] as const,
		turnedTogether: null,
		trend: "falling" as const,
		...overrides,
	},
	groupSize: 5,
	participants: [aParticipant()],
	audience: null,
});

describe("the room's sentence", () => {
	test("counts, of the people in clear view, who is toward the call", () => {
		expect(roomSentence(room())).toBe("7 of 12 toward the call");
	});

	test("says no number below the group size, whoever is toward the call", () => {
		for (const toward of [0, 2, 4])
			expect(roomSentence(room({ readable: 4, toward, total: 14 }))).toBe(
				"Fewer than 5 in clear view: no group figure",
			);
	});

	test("says so where nobody is there, and where the user is alone", () => {
		const nobody = { ...room({ total: 0, readable: 0 }), participants: [] };
		expect(roomSentence(nobody)).toBe("No one to show yet");
		const alone = [aParticipant({ isSelf: true })];
		expect(roomSentence({ ...nobody, participants: alone })).toBe(
			"Only you so far",
		);
	});

	test("counts an audience by its front, and nobody of it alone", () => {
		const audience = { front: "learnt" as const, isFull: false, facesRead: 0 };
		const of = (overrides: Partial<RoomAttention> = {}) =>
			roomSentence({ ...room(overrides), participants: [], audience });
		expect(of()).toBe("7 of 12 toward the front");
		expect(of({ readable: 4, total: 4 })).toBe(
			"Fewer than 5 in clear view: no group figure",
		);
		expect(of({ readable: 0, total: 0 })).toBe(
			"No faces yet. Point the camera at the people.",
		);
	});

	test("is announced with the trend, if one is known", () => {
		expect(roomAnnouncement(room())).toBe("7 of 12 toward the call, falling.");
		expect(roomAnnouncement(room({ trend: "unknown" }))).toBe(
			"7 of 12 toward the call.",
		);
		expect(roomAnnouncement(room({ readable: 4 }))).toBe(
			"Fewer than 5 in clear view: no group figure.",
		);
	});
});
