import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PACES, type Pace } from "../../../src/core/base/preferences.ts";
import { THRESHOLDS } from "../../../src/core/base/thresholds.ts";
import type { Limit } from "../../../src/core/room/room-summary.ts";
import type { LookCostsMs } from "../../../src/core/schedule/cost-estimate.ts";
import { expressionEveryMs } from "../../../src/core/schedule/expressions-due.ts";
import {
	type CoreBudget,
	followLimit,
	NO_LIMIT,
	type Schedulable,
	schedule,
} from "../../../src/core/schedule/schedule.ts";
import { tabBudgets } from "../../../src/core/schedule/tab-budgets.ts";

const LIMITS = THRESHOLDS.schedule;

const calm = (id: string, overrides: Partial<Schedulable> = {}) => ({
	id,
	desiredMs: LIMITS.desiredMs.calm,
	isUrgent: false,
	isFollowed: true,
	readsExpression: false,
	isExpressionSteady: false,
	...overrides,
});

const URGENT = { desiredMs: LIMITS.desiredMs.doubted, isUrgent: true };

function people(count: number, overrides: Partial<Schedulable> = {}) {
	return Array.from({ length: count }, (_, i) => calm(`p${i}`, overrides));
}

/** The budget of a tab that is alone. */
function budgetOf(pace: Pace): CoreBudget {
	const [budget] = tabBudgets([{ desired: 1, least: 1 }], pace);
	if (!budget) throw new Error("no budget");
	return budget;
}

/** Costs at which each kind of look is equally expensive. */
function each(ms: number): LookCostsMs {
	return { followed: ms, detecting: ms, expression: 0 };
}

/** The share of one core that looks and readings take. */
function shareOf(
	room: readonly Schedulable[],
	intervalsMs: ReadonlyMap<string, number>,
	costs: LookCostsMs,
) {
	return room.reduce((sum, { id, isFollowed, readsExpression }) => {
		const ms = intervalsMs.get(id) ?? Number.NaN;
		const searched = isFollowed ? Math.min(1, ms / 5_000) : 1;
		const look = costs.followed + (costs.detecting - costs.followed) * searched;
		const readEveryMs = Math.max(ms, expressionEveryMs(ms, false));
		const reading = readsExpression ? costs.expression / readEveryMs : 0;
		return sum + look / ms + reading;
	}, 0);
}

describe("the schedule", () => {
	test("gives everybody their desired interval if that costs less than the share", () => {
		const { intervalsMs, limitedBy } = schedule(
			people(5),
			each(20),
			budgetOf("balanced"),
		);
		expect(limitedBy).toBe("nothing");
		expect(new Set(intervalsMs.values())).toEqual(new Set([500]));
	});

	test.each(PACES)("keeps the share of the pace %s", (pace) => {
		const room = people(14);
		const { intervalsMs, limitedBy } = schedule(room, each(25), budgetOf(pace));
		const share = shareOf(room, intervalsMs, each(25));
		expect(share).toBeLessThanOrEqual(LIMITS.coreShare[pace] + 1e-3);
		expect(limitedBy).toBe(pace === "eager" ? "nothing" : "pace");
	});

	test("counts what it costs to search for faces that are lost, and to read expressions", () => {
		const costs = { followed: 10, detecting: 40, expression: 10 };
		const intervalOf = (overrides: Partial<Schedulable>) =>
			schedule(
				people(20, overrides),
				costs,
				budgetOf("balanced"),
			).intervalsMs.get("p0");
		const plain = intervalOf({});
		expect(intervalOf({ isFollowed: false })).toBeGreaterThan(plain ?? 0);
		expect(intervalOf({ readsExpression: true })).toBeGreaterThan(plain ?? 0);
	});

	test("lets calm people wait first, and urgent people far less", () => {
		const room = [...people(9), calm("turning", URGENT)];
		const { intervalsMs } = schedule(room, each(45), budgetOf("balanced"));
		const calmFactor = (intervalsMs.get("p0") ?? 0) / LIMITS.desiredMs.calm;
		const urgentFactor = (intervalsMs.get("turning") ?? 0) / URGENT.desiredMs;
		expect(calmFactor).toBeGreaterThan(1.5);
		expect(urgentFactor).toBeLessThan(1.3);
		expect(shareOf(room, intervalsMs, each(45))).toBeCloseTo(0.6);
	});

	test("looks at each of 49 people at least every two seconds, and reports that this costs more than the pace", () => {
		const { intervalsMs, limitedBy } = schedule(
			people(49),
			each(27),
			budgetOf("gentle"),
		);
		expect(Math.max(...intervalsMs.values())).toBe(LIMITS.longestMs);
		expect(limitedBy).toBe("machine");
	});

	test("lets urgent people wait as long as everybody else before it exceeds the share", () => {
		const room = [...people(30), ...people(19, URGENT)].map((one, i) => ({
			...one,
			id: `${i}`,
		}));
		const { intervalsMs } = schedule(room, each(27), budgetOf("gentle"));
		expect(Math.min(...intervalsMs.values())).toBeCloseTo(LIMITS.longestMs);
	});

	test("never takes more than the core has: on a slow machine everybody waits longer, and equally long", () => {
		const { intervalsMs, limitedBy } = schedule(
			people(49),
			each(80),
			budgetOf("balanced"),
		);
		expect(shareOf(people(49), intervalsMs, each(80))).toBeCloseTo(
			LIMITS.mostOfOneCore,
		);
		expect(new Set(intervalsMs.values()).size).toBe(1);
		expect(limitedBy).toBe("machine");
	});

	test("is empty without people", () => {
		expect(schedule([], each(30), budgetOf("balanced"))).toMatchObject({
			limitedBy: "nothing",
		});
	});
});

describe.each([1, 2, 9, 25, 49, 100, 200])(
	"whoever they are, of %d people",
	(count) => {
		/** People of whom some are urgent, some lost, some have their expression read. */
		const mixed = fc
			.array(
				fc.record({
					isUrgent: fc.boolean(),
					isFollowed: fc.boolean(),
					readsExpression: fc.boolean(),
				}),
				{ minLength: count, maxLength: count },
			)
			.map((wishes): readonly Schedulable[] =>
				wishes.map(({ isUrgent, ...kind }, i) =>
					calm(`p${i}`, { ...kind, ...(isUrgent ? URGENT : {}) }),
				),
			);

		test("nobody waits over two seconds while one core can give that, and no core gives more than it has", () => {
			fc.assert(
				fc.property(
					mixed,
					fc.constantFrom(...PACES),
					fc.double({ min: 2, max: 300, noNaN: true }),
					(room, pace, ms) => {
						const costs = {
							followed: ms,
							detecting: 1.5 * ms,
							expression: ms / 4,
						};
						const { intervalsMs, limitedBy } = schedule(
							room,
							costs,
							budgetOf(pace),
						);
						const share = shareOf(room, intervalsMs, costs);
						const longest = Math.max(...intervalsMs.values());
						expect(share).toBeLessThanOrEqual(LIMITS.mostOfOneCore + 1e-6);
						if (limitedBy !== "machine")
							expect(share).toBeLessThanOrEqual(
								LIMITS.coreShare[pace] * LIMITS.tolerance,
							);
						if (longest > LIMITS.longestMs)
							expect(share).toBeCloseTo(LIMITS.mostOfOneCore);
						// Nobody is looked at sooner than desired, and no share is left unused.
						for (const { id, desiredMs } of room)
							expect(intervalsMs.get(id)).toBeGreaterThanOrEqual(desiredMs);
						if (limitedBy === "pace")
							expect(share).toBeGreaterThan(LIMITS.coreShare[pace] * 0.98);
					},
				),
				{ seed: 1, numRuns: 45 },
			);
		});

		test("a little more cost makes waits a little longer, never shorter", () => {
			fc.assert(
				fc.property(mixed, (room) => {
					let before = new Map<string, number>();
					for (let ms = 1; ms < 400; ms *= 1.05) {
						const costs = {
							followed: ms,
							detecting: 1.5 * ms,
							expression: ms / 4,
						};
						const { intervalsMs } = schedule(room, costs, budgetOf("balanced"));
						for (const [id, wasMs] of before) {
							const isMs = intervalsMs.get(id) ?? 0;
							expect(isMs).toBeGreaterThan(wasMs * 0.999);
							expect(isMs).toBeLessThan(wasMs * 1.25);
						}
						before = new Map(intervalsMs);
					}
				}),
				{ seed: 1, numRuns: 2 },
			);
		});
	},
);

/** The reported limit after each second. */
function said(limits: readonly Limit[]): readonly Limit[] {
	let watch = NO_LIMIT;
	return limits.map((limit, i) => {
		watch = followLimit(watch, limit, i * 1_000);
		return watch.limit;
	});
}

test("a limit is reported once it has lasted for five seconds", () => {
	expect(said(Array(7).fill("pace"))).toEqual([
		...Array(5).fill("nothing"),
		"pace",
		"pace",
	]);
});

test("costs that go up and down around the limit do not change what is reported", () => {
	const restless = Array.from(
		{ length: 60 },
		(_, i): Limit => (i % 4 === 0 ? "nothing" : "pace"),
	);
	expect(new Set(said(restless))).toEqual(new Set(["nothing"]));
	expect(
		new Set(said([...Array(6).fill("pace"), ...restless]).values()),
	).toEqual(new Set(["nothing", "pace"]));
	expect(said([...Array(6).fill("pace"), ...restless]).at(-1)).toBe("pace");
});
