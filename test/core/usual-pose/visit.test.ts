import { expect, test } from "vitest";
import type { RestingPlace } from "../../../src/core/usual-pose/resting-places.ts";
import {
	followVisits,
	whereaboutsAt,
} from "../../../src/core/usual-pose/visit.ts";
import { aPose } from "../../support/builders.ts";

const NO_PLACES: readonly RestingPlace[] = [];

/** How many places a head comes to, seen at these yaws, of which those within a limit count as facing. */
function arrivals(yaws: readonly number[], facingWithinDeg = 0): number {
	let whereabouts = whereaboutsAt(aPose({ yawDeg: yaws[0] ?? 0 }));
	let count = 0;
	for (const yawDeg of yaws) {
		const pose = aPose({ yawDeg });
		const isFacing = Math.abs(yawDeg) < facingWithinDeg;
		const next = followVisits(
			whereabouts,
			NO_PLACES,
			pose,
			isFacing ? aPose() : null,
		);
		whereabouts = next.whereabouts;
		if (next.isArrival) count++;
	}
	return count;
}

test("a head visits a place once two looks in a row see it there", () => {
	expect(arrivals([0, 0, 44, 44, 44, 0, 0])).toBe(2);
	expect(arrivals([0, 0, 44, 0, 0])).toBe(0);
});

test("a head that sways within a place pays no other a visit", () => {
	expect(arrivals([0, 5, 9, 5, 0, -4])).toBe(0);
});

test("looks that face the call are one place, however far apart", () => {
	expect(arrivals([44, 44, -15, 15, 0, 0, 44, 44], 30)).toBe(2);
});

test("a head that stays at the limit of what counts as facing goes nowhere else", () => {
	expect(arrivals([31, 31, 28, 28, 31, 32, 28, 27, 31, 32], 30)).toBe(0);
});

test("beyond 56 degrees, where the mesh hardly turns any more, places lie closer together", () => {
	expect(arrivals([56, 56, 62, 62])).toBe(1);
	expect(arrivals([20, 20, 26, 26])).toBe(0);
});
