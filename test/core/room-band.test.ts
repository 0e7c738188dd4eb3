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
	[9, 10, 5, "high"],
	[5, 10, 5, "medium"],
	[2, 10, 5, "low"],
	[0, 0, 5, "cant-tell"],
	// So few would be single people, and the user says what few is.
	[4, 4, 5, "cant-tell"],
	[4, 4, 3, "high"],
	[9, 10, 12, "cant-tell"],
] as const)(
	"%i of %i readable attending, where %i make a group, is %s",
	(attending, readable, groupSize, band) => {
		expect(roomBand(room(attending, readable), groupSize)).toBe(band);
	},
);
