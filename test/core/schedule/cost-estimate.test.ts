import { describe, expect, test } from "vitest";
import {
	ASSUMED_COST_ESTIMATE,
	type CostEstimate,
	currentCostsMs,
	type LookCostsMs,
	type LookCounts,
	slowdown,
	updateCostEstimate,
} from "../../../src/core/schedule/cost-estimate.ts";
import { seededRandom } from "../../support/seeded-random.ts";

const FAST: LookCostsMs = { followed: 6, detecting: 15, expression: 3 };
const ODD: LookCostsMs = { followed: 10, detecting: 45, expression: 2 };

function costOf(batch: LookCounts, costs: LookCostsMs): number {
	return (
		batch.followed * costs.followed +
		batch.detecting * costs.detecting +
		batch.expression * costs.expression
	);
}

/** Random batches of three, four a second, each as long as `costs` says, give or take 30 %. */
function measured(
	before: CostEstimate,
	costs: LookCostsMs,
	{ fromMs = 0, seconds = 30, lostShare = 0.2, seed = 1 } = {},
): CostEstimate {
	const random = seededRandom(seed);
	let cost = before;
	for (let atMs = fromMs + 250; atMs <= fromMs + seconds * 1_000; atMs += 250) {
		const detecting = [1, 2, 3].filter(() => random() < lostShare).length;
		const followed = 3 - detecting;
		const expression = Math.round(random() * followed);
		const batch = { followed, detecting, expression };
		const tookMs = costOf(batch, costs) * (0.7 + 0.6 * random());
		cost = updateCostEstimate(cost, batch, tookMs, atMs);
	}
	return cost;
}

/** The relative error of the estimate for a batch now. */
function errorFor(
	cost: CostEstimate,
	batch: LookCounts,
	costs: LookCostsMs,
): number {
	return costOf(batch, currentCostsMs(cost)) / costOf(batch, costs) - 1;
}

const FOLLOWED = { followed: 3, detecting: 0, expression: 1 };
const MIXED = { followed: 12, detecting: 3, expression: 6 };
const LOST = { followed: 0, detecting: 3, expression: 0 };

describe("the cost of looks", () => {
	test("is assumed before the first batch, then measured from batches", () => {
		const cost = measured(ASSUMED_COST_ESTIMATE, FAST, { seconds: 5 });
		expect(Math.abs(errorFor(cost, MIXED, FAST))).toBeLessThan(0.2);
	});

	test.each([1, 2, 3, 4, 5])(
		"is learnt separately for each kind from mixed batches (seed %d)",
		(seed) => {
			const cost = measured(ASSUMED_COST_ESTIMATE, ODD, { seconds: 120, seed });
			expect(Math.abs(errorFor(cost, FOLLOWED, ODD))).toBeLessThan(0.2);
			expect(Math.abs(errorFor(cost, LOST, ODD))).toBeLessThan(0.25);
		},
	);

	test("is right at once when all faces are lost, even if no batch has shown that before", () => {
		const cost = measured(ASSUMED_COST_ESTIMATE, FAST, {
			seconds: 60,
			lostShare: 0,
		});
		expect(Math.abs(errorFor(cost, LOST, FAST))).toBeLessThan(0.6);
		const after = measured(cost, FAST, {
			fromMs: 60_000,
			seconds: 5,
			lostShare: 1,
		});
		expect(Math.abs(errorFor(after, LOST, FAST))).toBeLessThan(0.2);
	});

	test("follows a computer that becomes ten times as slow within seconds, and back", () => {
		const slow = {
			followed: FAST.followed * 10,
			detecting: FAST.detecting * 10,
			expression: FAST.expression * 10,
		};
		const cool = measured(ASSUMED_COST_ESTIMATE, FAST);
		const hot = measured(cool, slow, { fromMs: 30_000, seconds: 10 });
		expect(Math.abs(errorFor(hot, FOLLOWED, slow))).toBeLessThan(0.25);
		expect(hot.isSlow).toBe(true);
		expect(slowdown(hot)).toBeGreaterThan(5);
		const back = measured(hot, FAST, { fromMs: 40_000, seconds: 20 });
		expect(Math.abs(errorFor(back, FOLLOWED, FAST))).toBeLessThan(0.25);
		expect(back.isSlow).toBe(false);
	});

	test("is not called slow on a computer that always was", () => {
		const slow = { followed: 200, detecting: 300, expression: 60 };
		const cost = measured(ASSUMED_COST_ESTIMATE, slow, { seconds: 60 });
		expect(cost.isSlow).toBe(false);
	});

	test("is hardly changed by one batch during which the computer slept, or by an empty one", () => {
		const cost = measured(ASSUMED_COST_ESTIMATE, FAST);
		const slept = updateCostEstimate(cost, FOLLOWED, 3_600_000, 30_200);
		expect(currentCostsMs(slept).followed).toBeLessThan(
			currentCostsMs(cost).followed * 2,
		);
		const empty = { followed: 0, detecting: 0, expression: 0 };
		expect(updateCostEstimate(cost, empty, 40, 30_200)).toBe(cost);
	});
});
