import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PACES } from "../../../src/core/base/preferences.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import type { CoreDemand } from "../../../src/core/schedule/schedule.ts";
import {
	restMs,
	type TabBudget,
	tabBudgets,
} from "../../../src/core/schedule/tab-budgets.ts";

const { coreShare, mostOfOneCore, longestMs } = THRESHOLDS.schedule;
const { balanced } = coreShare;

/** What calm people demand whose looks take 20 ms. */
function people(count: number): CoreDemand {
	return { desired: (count * 20) / 500, least: (count * 20) / longestMs };
}

function budgets(...demands: readonly CoreDemand[]): readonly TabBudget[] {
	return tabBudgets(demands, "balanced");
}

const sharesOf = (all: readonly TabBudget[]) => all.map(({ share }) => share);

describe("budgets", () => {
	test.each(PACES)(
		"a tab alone has all of the pace %s, whatever it demands",
		(pace) => {
			for (const count of [0, 1, 49, 300])
				expect(tabBudgets([people(count)], pace)).toEqual([
					{
						share: coreShare[pace],
						most: mostOfOneCore,
						weight: 1,
						ceiling: null,
					},
				]);
		},
	);

	test("tabs with the same demand have the same budget", () => {
		const [first, second] = budgets(people(14), people(14));
		expect(first).toEqual(second);
		expect(first?.share).toBeCloseTo(balanced / 2);
	});

	test("what one tab does not need, the other has", () => {
		const [small, large] = sharesOf(budgets(people(3), people(20)));
		expect(small).toBeCloseTo(people(3).desired);
		expect(large).toBeCloseTo(balanced - people(3).desired);
	});

	test("a tab with far too many videos counts for hardly anything beside a meeting", () => {
		const [meeting, flood] = budgets(people(14), people(250));
		expect(meeting?.share).toBeGreaterThan(
			0.95 * Math.min(people(14).desired, balanced),
		);
		expect(flood?.weight).toBeLessThan(0.02);
		expect(flood?.weight).toBeGreaterThan(0);
	});

	test("a tab with far too many videos has nothing of the core beyond the pace, and rests even while it has its first looks", () => {
		const [meeting, flood] = budgets(people(9), people(250));
		expect(meeting?.ceiling).toBeNull();
		expect(flood?.most).toBeLessThan((flood?.share ?? 0) + 0.03);
		expect(flood?.ceiling).toBe(flood?.most);
		for (const budget of budgets(people(9), people(49)))
			expect(restMs(100, budget)).toBe(0);
		const [, drowned] = budgets(people(49), people(1_000));
		if (!drowned) throw new Error("no budget");
		expect(restMs(10, drowned)).toBeCloseTo(190);
	});

	test("beyond the pace, the core is used only to keep two seconds", () => {
		const [small, large] = budgets(people(9), people(25));
		expect(small?.most).toBeCloseTo(small?.share ?? 0);
		expect(large?.most).toBeCloseTo(
			Math.max(large?.share ?? 0, people(25).least),
		);
	});
});

describe("for any tabs", () => {
	const aDemand = fc
		.tuple(
			fc.double({ min: 0, max: 40, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
		)
		.map(([desired, part]) => ({ desired, least: desired * part }));
	const anyTabs = fc.array(aDemand, { minLength: 2, maxLength: 12 });

	test("together they keep the pace and the core, nobody gets more than they demand, and everybody gets something", () => {
		fc.assert(
			fc.property(anyTabs, fc.constantFrom(...PACES), (demands, pace) => {
				const all = tabBudgets(demands, pace);
				const sum = (of: (one: TabBudget) => number) =>
					all.reduce((total, one) => total + of(one), 0);
				expect(sum(({ share }) => share)).toBeLessThanOrEqual(
					coreShare[pace] + 1e-9,
				);
				expect(sum(({ most }) => most)).toBeLessThanOrEqual(
					mostOfOneCore + 1e-9,
				);
				for (const [i, { share, most, weight }] of all.entries()) {
					const { desired = 0, least = 0 } = demands[i] ?? {};
					expect(share).toBeLessThanOrEqual(desired);
					expect(most).toBeLessThanOrEqual(Math.max(share, least) + 1e-9);
					expect(weight).toBeGreaterThan(0);
					expect(weight).toBeLessThanOrEqual(1);
					if (desired > 0) expect(share).toBeGreaterThan(0);
				}
			}),
		);
	});

	test("nothing of the pace is left over while somebody lacks it", () => {
		fc.assert(
			fc.property(anyTabs, (demands) => {
				const all = budgets(...demands);
				const used = all.reduce((sum, { share }) => sum + share, 0);
				const wanted = demands.reduce((sum, { desired }) => sum + desired, 0);
				expect(used).toBeCloseTo(Math.min(balanced, wanted));
			}),
		);
	});

	test("their order does not matter", () => {
		fc.assert(
			fc.property(anyTabs, (demands) => {
				const backwards = sharesOf(budgets(...demands.toReversed()));
				for (const [i, share] of sharesOf(budgets(...demands)).entries())
					expect(share).toBeCloseTo(backwards.at(-1 - i) ?? Number.NaN);
			}),
		);
	});

	test("a tab that takes all that it can get costs a meeting at most a tenth", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 25 }),
				fc.integer({ min: 80, max: 5_000 }),
				(count, videos) => {
					const meeting = people(count);
					const [beside] = sharesOf(budgets(meeting, people(videos)));
					const alone = Math.min(meeting.desired, balanced);
					expect(beside).toBeGreaterThan(0.9 * alone);
				},
			),
		);
	});
});
