import { describe, expect, test } from "vitest";
import { chanceOf } from "../../scripts/scenarios/chance.ts";
import { simulatedLooks } from "../../scripts/scenarios/simulated-looks.ts";
import {
	aPerson,
	faces,
	lidsOverGaze,
	looksAway,
	type SimulatedPerson,
} from "../../scripts/scenarios/simulated-person.ts";
import { median } from "../../src/core/base/statistics.ts";

const LOOKS = 4_000;

/** Looks at a person twice a second. */
function looksAt(person: SimulatedPerson) {
	const looks = simulatedLooks(person, chanceOf(5));
	return Array.from({ length: LOOKS }, (_, i) => looks.lookAt("0:a", i * 500));
}

describe("a look at a simulated person", () => {
	test("reads the head where it truly is on average, with sway and jitter", () => {
		const yaws = looksAt(
			aPerson(() => faces({ yawDeg: 30, pitchDeg: 0 })),
		).flatMap(({ headPose }) => headPose?.yawDeg ?? []);
		expect(yaws).toHaveLength(LOOKS);
		// The mesh reads 0.8 of a turn, and the product corrects that.
		expect(median(yaws)).toBeGreaterThan(29);
		expect(median(yaws)).toBeLessThan(31);
		expect(Math.max(...yaws) - Math.min(...yaws)).toBeGreaterThan(8);
	});

	test("shows the lids shut in the share of looks that blinks take", () => {
		const shut = looksAt(aPerson(() => faces())).filter(
			({ eyeOpenness }) => (eyeOpenness ?? 1) < 0.15,
		);
		expect(shut.length / LOOKS).toBeGreaterThan(0.035);
		expect(shut.length / LOOKS).toBeLessThan(0.075);
	});

	test("misses as many faces as it is told to", () => {
		const missed = looksAt(aPerson(() => faces(), { missed: 0.1 })).filter(
			({ presence }) => presence === "no-face",
		);
		expect(missed.length / LOOKS).toBeCloseTo(0.1, 1);
	});

	test("has no landmarks of a profile", () => {
		const [look] = looksAt(
			aPerson(() => looksAway(90, { presence: "profile" })),
		);
		expect(look).toMatchObject({ headPose: null, eyeOpenness: null });
		expect(look?.faceWidthPx).not.toBeNull();
	});
});

test("lids follow a downward gaze as those of Pointing'04 do", () => {
	expect(lidsOverGaze(0)).toBe(1);
	expect(lidsOverGaze(30)).toBeCloseTo(0.77);
	expect(lidsOverGaze(60)).toBeCloseTo(0.47);
});
