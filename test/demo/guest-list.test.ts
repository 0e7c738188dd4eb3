import { describe, expect, it } from "vitest";
import { DROPS_OUT, isAway } from "../../demo/absence.ts";
import {
	cameraGuests,
	MOST_PEOPLE,
	meetingGuests,
	nextGuest,
} from "../../demo/guest-list.ts";
import type { Participant } from "../../demo/participant.ts";

const kinds = (guests: readonly Participant[]) =>
	guests.map(({ source }) => source.kind);

describe("the meeting's guests", () => {
	it("are nine: seven cameras, one that is off, one shared screen", () => {
		const guests = kinds(meetingGuests());
		expect(guests).toHaveLength(9);
		expect(guests.filter((kind) => kind === "puppet")).toHaveLength(5);
		expect(guests.filter((kind) => kind === "portrait")).toHaveLength(2);
		expect(guests).toContain("camera-off");
		expect(guests).toContain("slides");
	});

	it("have one who leaves and comes back within half a minute", () => {
		const absences = meetingGuests().flatMap(({ absence }) => absence ?? []);
		expect(absences).toEqual([DROPS_OUT]);
		const away = Array.from({ length: 30 }, (_, second) =>
			isAway(DROPS_OUT, second * 1_000),
		);
		expect(away.indexOf(true)).toBe(12);
		expect(away.lastIndexOf(true)).toBe(15);
	});

	it("leave again every minute", () => {
		expect(isAway(DROPS_OUT, 71_999)).toBe(false);
		expect(isAway(DROPS_OUT, 72_000)).toBe(true);
		expect(isAway(DROPS_OUT, 76_000)).toBe(false);
	});
});

describe("camera guests", () => {
	it("are as many as asked for, all with cameras on, and none of them leaves", () => {
		const guests = cameraGuests(20);
		expect(guests).toHaveLength(20);
		expect(new Set(kinds(guests))).toEqual(new Set(["portrait"]));
		expect(guests.every(({ absence }) => absence === null)).toBe(true);
	});

	it("have distinct names and ids, however many they are", () => {
		const guests = cameraGuests(1_000);
		expect(guests).toHaveLength(MOST_PEOPLE);
		expect(new Set(guests.map(({ name }) => name)).size).toBe(MOST_PEOPLE);
		expect(new Set(guests.map(({ id }) => id)).size).toBe(MOST_PEOPLE);
	});
});

describe("the next guest", () => {
	it("is always somebody who is not there", () => {
		const present = [...meetingGuests()];
		for (;;) {
			const guest = nextGuest(present);
			if (!guest) break;
			expect(present.map(({ id }) => id)).not.toContain(guest.id);
			present.push(guest);
		}
		expect(present).toHaveLength(MOST_PEOPLE);
	});

	it("is nobody if the meeting is full", () => {
		expect(nextGuest(cameraGuests(MOST_PEOPLE))).toBeNull();
	});
});
