import { describe, expect, test } from "vitest";
import { centrality, oddsOf } from "../../../src/core/usual-pose/call-odds.ts";
import type { RestingPlace } from "../../../src/core/usual-pose/resting-places.ts";
import { aPose } from "../../support/builders.ts";

function place(
	yawDeg: number,
	overrides: Partial<RestingPlace> = {},
): RestingPlace {
	return {
		pose: aPose({ yawDeg }),
		heldMs: 100_000,
		visits: 10,
		spreadDeg2: 16,
		eyes: [],
		...overrides,
	};
}

describe("the odds that one place is the call's, and not another", () => {
	test("are those of their times and directions where nothing else differs", () => {
		const [ahead, aside] = [place(0), place(37)];
		expect(oddsOf(ahead, aside, [ahead, aside])).toBeCloseTo(2, 1);
		const longer = place(37, { heldMs: 200_000 });
		expect(oddsOf(longer, ahead, [ahead, longer])).toBeCloseTo(1, 1);
	});

	test("rise with each visit for the place to which the head comes back more exactly", () => {
		const odds = (visits: number) => {
			const call = place(40, { visits });
			const looks = place(-10, { visits, spreadDeg2: 64 });
			return oddsOf(call, looks, [call, looks]);
		};
		expect(odds(1)).toBeLessThan(1);
		expect(odds(6)).toBeGreaterThan(10);
		expect(odds(6)).toBeGreaterThan(odds(4));
	});

	test("are high for the place from which the head goes to all others", () => {
		const call = place(50, { visits: 20 });
		const [left, right] = [place(6), place(62)];
		const all = [call, left, right];
		expect(oddsOf(call, left, all)).toBeGreaterThan(3);
		expect(centrality(left, call, all)).toBeCloseTo(1 / 16);
	});

	test("say nothing of visits before there are some", () => {
		const all = [place(0, { visits: 2 }), place(44, { visits: 1 })] as const;
		expect(centrality(all[0], all[1], all)).toBe(1);
	});
});
