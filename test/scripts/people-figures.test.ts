import { describe, expect, test } from "vitest";
import { peopleFigures } from "../../scripts/people/people-figures.ts";
import { peopleLabels } from "../../scripts/people/people-labels.ts";

const LABELS = [
	{ file: "a", fromS: 0, toS: 10, who: "ana", x: 0.2, counts: true },
	{ file: "a", fromS: 0, toS: 10, who: "ben", x: 0.8, counts: true },
	{ file: "a", fromS: 5, toS: 10, who: "passer", x: 0.5, counts: false },
];

function look(atMs: number, ...people: readonly (readonly [string, number])[]) {
	return {
		atMs,
		people: people.map(([id, x]) => ({ id, x, state: "facing" })),
	};
}

describe("the figures of a film of several people", () => {
	test("count the looks with the right number, with and without the first seconds", () => {
		const figures = peopleFigures("a", LABELS, [
			look(1_000, ["tile", 0.2]),
			look(4_000, ["1", 0.2], ["2", 0.8]),
			look(8_000, ["1", 0.2], ["2", 0.8]),
			look(9_000, ["1", 0.2], ["2", 0.8], ["3", 0.5]),
		]);
		expect(figures.rightNumber).toBe(0.5);
		expect(figures.rightNumberLater).toBeCloseTo(2 / 3, 6);
		expect(figures).toMatchObject({ swaps: 0, told: 4 });
	});

	test("count each number that goes over to another person as a swap", () => {
		const figures = peopleFigures("a", LABELS, [
			look(4_000, ["1", 0.2], ["2", 0.8]),
			look(6_000, ["1", 0.8], ["2", 0.2]),
			look(9_000, ["1", 0.8], ["2", 0.2]),
		]);
		expect(figures.swaps).toBe(2);
		expect(figures.swapsPerMinute).toBeCloseTo(2 / 0.15, 6);
	});
});

test("a label without a number is named", () => {
	const cells = new Map([["fromS", "x"]]);
	const row = { file: "a", yawDeg: null, pitchDeg: null, faceBox: null, cells };
	expect(() => peopleLabels([row])).toThrow("Row 2: fromS is not a number.");
});
