import { expect, test } from "vitest";
import { cheapestPairs } from "../../../src/core/face-group/cheapest-pairs.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const NEVER = Number.POSITIVE_INFINITY;

test("the pairs that together cost least are taken, even where a row's own cheapest is another's", () => {
	const costs = [
		[1, 2],
		[1, 9],
	];
	expect(cheapestPairs(costs, 50)).toEqual([1, 0]);
});

test("a row stays alone where no column is possible, or alone is cheaper", () => {
	expect(cheapestPairs([[NEVER, NEVER]], 5)).toEqual([null]);
	expect(cheapestPairs([[7]], 5)).toEqual([null]);
	expect(cheapestPairs([], 5)).toEqual([]);
	expect(cheapestPairs([[], []], 5)).toEqual([null, null]);
	expect(cheapestPairs([[3], [2]], 5)).toEqual([null, 0]);
});

test("no other pairs cost less, of any that can be tried", () => {
	const random = seededRandom(7);
	for (let round = 0; round < 200; round++) {
		const rows = 1 + Math.floor(random() * 4);
		const columns = 1 + Math.floor(random() * 4);
		const costs = Array.from({ length: rows }, () =>
			Array.from({ length: columns }, () =>
				random() < 0.2 ? NEVER : random() * 10,
			),
		);
		const pairs = cheapestPairs(costs, 5);
		const taken = pairs.filter((column) => column !== null);
		expect(new Set(taken).size).toBe(taken.length);
		const cost = pairs.reduce<number>(
			(sum, column, row) =>
				sum + (column === null ? 5 : (costs[row]?.[column] ?? NEVER)),
			0,
		);
		expect(cost).toBeCloseTo(leastOf(costs, 0, new Set()), 9);
	}
});

/** The least cost by trying everything. */
function leastOf(
	costs: readonly (readonly number[])[],
	row: number,
	taken: ReadonlySet<number>,
): number {
	const columns = costs[row];
	if (!columns) return 0;
	let least = 5 + leastOf(costs, row + 1, taken);
	for (const [column, cost] of columns.entries()) {
		if (taken.has(column) || cost === NEVER) continue;
		const rest = leastOf(costs, row + 1, new Set([...taken, column]));
		least = Math.min(least, cost + rest);
	}
	return least;
}
