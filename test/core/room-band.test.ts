import { expect, test } from "vitest";
import { roomBand } from "../../src/core/room-band.ts";

const room = (attending: number, readable: number) => ({
	total: readable + 2,
	readable,
	attending,
	between: [0, 1] as const,
	trend: "steady" as const,
});

test.each([
	[9, 10, "high"],
	[5, 10, "medium"],
	[2, 10, "low"],
	[0, 0, "cant-tell"],
	// So few would be single people.
	[4, 4, "cant-tell"],
] as const)(
	"%i of %i readable attending is %s",
	(attending, readable, band) => {
		expect(roomBand(room(attending, readable))).toBe(band);
	},
);
