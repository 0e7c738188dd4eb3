import { describe, expect, test } from "vitest";
import { areEyesShut, lidShareOf } from "../../../src/core/face/lid-share.ts";
import { aPose } from "../../support/builders.ts";

describe("the lids' share", () => {
	const lids = (eyeOpenness: number | null, smile: number | null = 0.55) => ({
		eyeOpenness,
		smile,
	});

	test("is of the person's own open eyes", () => {
		expect(lidShareOf(lids(0.15), 0.3)).toBe(0.5);
		expect(lidShareOf(lids(0.15), 0.15)).toBe(1);
	});

	test("is unknown while it is unknown how open the eyes usually are, or are now", () => {
		expect(lidShareOf(lids(0.15), null)).toBeNull();
		expect(lidShareOf(lids(null), 0.3)).toBeNull();
	});

	test("is unknown in a broad smile, which narrows the eyes", () => {
		expect(lidShareOf(lids(0.15, 0.7), 0.3)).toBeNull();
		expect(lidShareOf(lids(0.15, null), 0.3)).toBe(0.5);
	});

	test("is known in a broad smile where the lids are lower than any smile makes them", () => {
		expect(lidShareOf(lids(0.06, 0.7), 0.3)).toBeCloseTo(0.2);
		expect(lidShareOf(lids(0.2, 0.7), 0.3)).toBeNull();
	});
});

describe("shut eyes", () => {
	test("are those below half of the own open ones", () => {
		expect(areEyesShut(0.46, aPose())).toBe(true);
		expect(areEyesShut(0.6, aPose())).toBe(false);
	});

	test("are unknown in a head turned far, and where the lids are", () => {
		expect(areEyesShut(0.2, aPose({ yawDeg: 42 }))).toBeNull();
		expect(areEyesShut(null, aPose())).toBeNull();
	});

	test("are not said of a bent head: those lids look down", () => {
		expect(areEyesShut(0.26, aPose({ pitchDeg: -6 }))).toBeNull();
		expect(areEyesShut(0.3, aPose({ pitchDeg: -2 }))).toBe(true);
		expect(areEyesShut(0.8, aPose({ pitchDeg: -11 }))).toBe(false);
	});
});
