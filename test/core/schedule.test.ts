import { describe, expect, test } from "vitest";
import { ASSUMED_COST, measureLook } from "../../src/core/look-cost.ts";
import { PACES, type Pace } from "../../src/core/pace.ts";
import { schedule } from "../../src/core/schedule.ts";
import { THRESHOLDS } from "../../src/core/thresholds.ts";

const LIMITS = THRESHOLDS.schedule;

function people(count: number, wishMs: number = LIMITS.wishMs.calm) {
	return Array.from({ length: count }, (_, i) => ({ id: `p${i}`, wishMs }));
}

/** Of one core, in looks alone. */
function shareOf(intervalsMs: ReadonlyMap<string, number>, costMs: number) {
	return [...intervalsMs.values()].reduce((sum, ms) => sum + costMs / ms, 0);
}

describe("the schedule", () => {
	test("gives everybody their wish where that costs less than the share", () => {
		const { intervalsMs, limitedBy } = schedule(people(5), 20, "balanced");
		expect(limitedBy).toBe("nothing");
		expect(new Set(intervalsMs.values())).toEqual(new Set([500]));
	});

	test.each(PACES)("keeps the share of the pace %s", (pace) => {
		const { intervalsMs, limitedBy } = schedule(people(14), 25, pace);
		const share = shareOf(intervalsMs, 25);
		expect(share).toBeLessThanOrEqual(LIMITS.coreShare[pace] + 1e-3);
		expect(limitedBy).toBe(pace === "eager" ? "nothing" : "pace");
	});

	test("lets all wait by the same factor, whoever changes still first", () => {
		const { intervalsMs } = schedule(
			[...people(9), { id: "turning", wishMs: LIMITS.wishMs.changing }],
			40,
			"balanced",
		);
		const calm = intervalsMs.get("p0") ?? 0;
		const turning = intervalsMs.get("turning") ?? 0;
		expect(turning).toBeLessThan(calm);
		expect(turning / LIMITS.wishMs.changing).toBeCloseTo(
			calm / LIMITS.wishMs.calm,
		);
	});

	test("reads everybody of 49 at least every two seconds, and says that this costs more than was set", () => {
		const { intervalsMs, limitedBy } = schedule(people(49), 30, "gentle");
		expect(Math.max(...intervalsMs.values())).toBe(2_000);
		expect(limitedBy).toBe("machine");
	});

	test("never takes more than the core has: a slow machine waits longer, all alike", () => {
		const { intervalsMs, limitedBy } = schedule(people(49), 80, "balanced");
		expect(shareOf(intervalsMs, 80)).toBeCloseTo(LIMITS.mostOfOneCore);
		expect(new Set(intervalsMs.values()).size).toBe(1);
		expect(limitedBy).toBe("machine");
	});

	test("of nobody is nothing", () => {
		expect(schedule([], 30, "balanced")).toMatchObject({
			limitedBy: "nothing",
		});
	});
});

describe.each([1, 2, 9, 25, 49, 100, 200])(
	"in a simulated minute with %d people",
	(count) => {
		test.each([
			["a fast machine", 5],
			["two server cores", 30],
			["a slow one", 90],
		])(
			"on %s, nobody is forgotten and the core is not overrun",
			(_, costMs) => {
				for (const pace of PACES) {
					const { worked, waits } = simulate(count, costMs, pace);
					expect(worked / 60_000).toBeLessThanOrEqual(1);
					const fairMs = (count * costMs) / LIMITS.mostOfOneCore;
					expect(Math.max(...waits)).toBeLessThanOrEqual(
						Math.max(LIMITS.longestMs, fairMs) * 1.2 + costMs,
					);
				}
			},
		);
	},
);

/** One thread that always looks at whoever is due longest. */
function simulate(count: number, costMs: number, pace: Pace) {
	const ids = people(count);
	const lastMs = new Map<string, number>();
	const waits: number[] = [];
	let worked = 0;
	for (let nowMs = 0; nowMs < 60_000; ) {
		const { intervalsMs } = schedule(ids, costMs, pace);
		const lateMs = (id: string) =>
			nowMs -
			(lastMs.get(id) ?? Number.NEGATIVE_INFINITY) -
			(intervalsMs.get(id) ?? 0);
		const [due] = ids
			.filter(({ id }) => lateMs(id) >= 0)
			.sort((one, other) => lateMs(other.id) - lateMs(one.id));
		if (!due) {
			nowMs += 10;
			continue;
		}
		waits.push(nowMs - (lastMs.get(due.id) ?? 0));
		lastMs.set(due.id, nowMs);
		nowMs += costMs;
		worked += costMs;
	}
	for (const { id } of ids) waits.push(60_000 - (lastMs.get(id) ?? 0));
	return { worked, waits };
}

describe("what a look costs", () => {
	test("is assumed before the first, then measured, and follows a machine that gets hot", () => {
		let cost = measureLook(ASSUMED_COST, 12, 1_000);
		expect(cost.meanMs).toBe(12);
		for (let atMs = 1_300; atMs < 20_000; atMs += 300)
			cost = measureLook(cost, 36, atMs);
		expect(cost.meanMs).toBeGreaterThan(34);
	});
});
