import { describe, expect, test } from "vitest";
import {
	addBins,
	asKept,
	withoutPeople,
} from "../../../src/core/session/session-bin.ts";
import {
	addToTotals,
	NO_TOTALS,
} from "../../../src/core/session/session-record.ts";
import { attendingShare } from "../../../src/core/session/spent-time.ts";
import { aBin, happyMs, spent } from "../../support/session-builders.ts";

const PEOPLE = [
	{ key: "a", name: "Ada", spent: spent(1, 1, 1) },
	{ key: "b", name: "Ben", spent: spent(1, 0, 0) },
];

describe("a stored bin", () => {
	test("has nobody's own time unless the user chose so", () => {
		const bin = aBin(0, { people: PEOPLE });
		expect(asKept(bin, "room").people).toBeNull();
		expect(asKept(bin, "room").room).toEqual(bin.room);
		expect(asKept(bin, "people")).toEqual(bin);
	});

	test("does not reveal how many of a few people attended", () => {
		const few = aBin(0, { room: spent(10, 4, 3, happyMs(4)) });
		const kept = asKept(few, "room");
		expect(kept.room).toEqual(spent(10, 4, null));
		expect(attendingShare(kept.room)).toBeNull();
		expect(asKept(few, "people").room).toEqual(few.room);
		const totals = addToTotals(NO_TOTALS, kept);
		expect(totals.told.readableMs).toBe(0);
		expect(totals.readableMs).toBe(40_000);
	});

	test("adds up parts that were written one after the other", () => {
		const half = aBin(0, {
			heardMs: 5_000,
			room: spent(5, 4, 3),
			people: PEOPLE,
		});
		const whole = addBins(half, half);
		expect(whole.heardMs).toBe(10_000);
		expect(whole.room).toEqual(spent(10, 8, 6));
		expect(whole.people?.[0]?.spent).toEqual(spent(2, 2, 2));
		const untold = addBins(half, { ...half, room: spent(5, 4, null) });
		expect(untold.room.attendingMs).toBeNull();
	});

	test("can forget a person", () => {
		const bin = withoutPeople(aBin(0, { people: PEOPLE }), new Set(["a"]));
		expect(bin.people?.map(({ name }) => name)).toEqual(["Ben"]);
	});
});
