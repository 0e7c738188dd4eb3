import { describe, expect, test } from "vitest";
import {
	addBins,
	withoutPeople,
} from "../../../src/core/session/session-bin.ts";
import { aBin, spent } from "../../support/session-builders.ts";

const PEOPLE = [
	{ key: "a", name: "Ada", spent: spent(1, 1, 1) },
	{ key: "b", name: "Ben", spent: spent(1, 0, 0) },
];

describe("a stored bin", () => {
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

	test("can forget everybody before one camera", () => {
		const [ana] = PEOPLE;
		const people = ["0/1:room", "0/2:room", "0:other"].flatMap((key) =>
			ana ? [{ ...ana, key }] : [],
		);
		const bin = withoutPeople(aBin(0, { people }), new Set(["0:room"]));
		expect(bin.people?.map(({ key }) => key)).toEqual(["0:other"]);
	});
});
