import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type Allowance,
	fullAllowance,
	useAllowance,
} from "../../../src/core/base/allowance.ts";

const LIMITS = { atOnce: 5, perSecond: 2 };

test("however the times lie, no more is used than at once and in the long run", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 200 }),
			(pausesMs) => {
				let allowance: Allowance = fullAllowance(LIMITS, 0);
				let nowMs = 0;
				let used = 0;
				for (const pauseMs of pausesMs) {
					nowMs += pauseMs;
					const left = useAllowance(allowance, LIMITS, nowMs);
					if (left) used++;
					allowance = left ?? allowance;
					expect(used).toBeLessThanOrEqual(
						LIMITS.atOnce + (nowMs / 1_000) * LIMITS.perSecond + 1e-6,
					);
				}
			},
		),
	);
});

test("somebody who keeps to the pace is never refused, even if the clock is set back", () => {
	let allowance = fullAllowance(LIMITS, 1_000_000);
	for (let i = 0; i < 100; i++) {
		const left = useAllowance(allowance, LIMITS, i * 500);
		expect(left).not.toBeNull();
		allowance = left ?? allowance;
	}
});
