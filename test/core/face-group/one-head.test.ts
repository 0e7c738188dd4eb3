import { describe, expect, test } from "vitest";
import type { FaceRegion } from "../../../src/core/face/face-region.ts";
import {
	areOfSeveral,
	eachOnce,
} from "../../../src/core/face-group/one-head.ts";

/** A face 100 pixels wide, so many widths to the right. */
const at = (widths: number): FaceRegion => ({
	centreX: 300 + 100 * widths,
	centreY: 200,
	sidePx: 150,
	angleRad: 0,
});

describe("regions", () => {
	test("on one head are one face", () => {
		const seen = [at(0), at(0.5), at(1.5)].map((region) => ({ region }));
		expect(eachOnce(seen)).toEqual([seen[0], seen[2]]);
	});

	test("up to a width apart may be a half profile that is found twice", () => {
		expect(areOfSeveral([at(0), at(1)])).toBe(false);
		expect(areOfSeveral([at(0)])).toBe(false);
	});

	test("further apart are of several people, however close others lie", () => {
		expect(areOfSeveral([at(0), at(1.3)])).toBe(true);
		expect(areOfSeveral([at(0), at(0.7), at(1.4)])).toBe(true);
	});
});
