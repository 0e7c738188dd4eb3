import { describe, expect, test } from "vitest";
import type { RetentionDays } from "../../../src/core/session/keeping.ts";
import {
	followClock,
	type SeenClock,
} from "../../../src/core/session/seen-clock.ts";

const HOUR_MS = 3_600_000;
const START_MS = 1_700_000_000_000;

/** What is trusted after looks at these times, in hours since the first. */
function trustedAfter(
	hours: readonly number[],
	retentionDays: RetentionDays = 7,
): number {
	const clock = hours.reduce<SeenClock | null>(
		(before, hour) =>
			followClock(before, START_MS + hour * HOUR_MS, retentionDays),
		null,
	);
	return ((clock?.trustedMs ?? 0) - START_MS) / HOUR_MS;
}

describe("the clock", () => {
	test("is trusted at the first look, and while it goes on from day to day", () => {
		expect(trustedAfter([0])).toBe(0);
		expect(trustedAfter([0, 1, 24, 70])).toBe(70);
	});

	test("that is eight days ahead is not trusted, however often it is looked at on that day", () => {
		expect(trustedAfter([0, 192])).toBe(0);
		expect(trustedAfter([0, 192, 193, 200])).toBe(0);
	});

	test("that is put right again is trusted again at once", () => {
		expect(trustedAfter([0, 192, 1])).toBe(1);
		expect(trustedAfter([0, 192, 1, 193])).toBe(1);
	});

	test("is trusted after a holiday once a look on another day agrees", () => {
		expect(trustedAfter([0, 240, 264])).toBe(264);
		expect(trustedAfter([0, 240, 241, 259])).toBe(259);
	});

	test("that jumps twice is trusted as far as the first jump, from which a later look agreed", () => {
		expect(trustedAfter([0, 240, 600])).toBe(240);
	});

	test("is doubted sooner where sessions are kept for only a day", () => {
		expect(trustedAfter([0, 40], 7)).toBe(40);
		expect(trustedAfter([0, 40], 1)).toBe(0);
		expect(trustedAfter([0, 40], null)).toBe(40);
	});

	test("that was wrongly trusted in the future follows the right one back", () => {
		expect(trustedAfter([0, 192, 216, 25])).toBe(25);
	});
});
