import { describe, expect, test } from "vitest";
import { eyeOpennessOf } from "../../../src/core/face/eye-openness.ts";
import type { Landmark } from "../../../src/core/picture/geometry.ts";

/** A mesh in which only the eyes matter: 40 pixels wide, with the given distance between the lids, and tilted by an angle. */
function meshWithEyes(liftPx: number, turnRad = 0, scale = 1): Landmark[] {
	const mesh = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
	const put = (index: number, x: number, y: number) => {
		mesh[index] = {
			x: scale * (x * Math.cos(turnRad) - y * Math.sin(turnRad)),
			y: scale * (x * Math.sin(turnRad) + y * Math.cos(turnRad)),
			z: 0,
		};
	};
	const eyes = [
		{ left: 100, corners: [33, 133], upper: [160, 158], lower: [144, 153] },
		{ left: 200, corners: [362, 263], upper: [385, 387], lower: [380, 373] },
	];
	for (const { left, corners, upper, lower } of eyes) {
		corners.forEach((index, i) => {
			put(index, left + 40 * i, 100);
		});
		upper.forEach((index, i) => {
			put(index, left + 13 + 14 * i, 100 - liftPx / 2);
		});
		lower.forEach((index, i) => {
			put(index, left + 13 + 14 * i, 100 + liftPx / 2);
		});
	}
	return mesh;
}

describe("how open the eyes are", () => {
	test("is the lids' distance as a share of the eye's width", () => {
		expect(eyeOpennessOf(meshWithEyes(12))).toBeCloseTo(0.3);
		expect(eyeOpennessOf(meshWithEyes(2))).toBeCloseTo(0.05);
	});

	test("does not depend on the head's tilt", () => {
		expect(eyeOpennessOf(meshWithEyes(12, 0.5))).toBeCloseTo(0.3);
	});

	test("is unknown for eyes of a few pixels, in the video's own pixels", () => {
		expect(eyeOpennessOf(meshWithEyes(12, 0, 0.25))).toBeNull();
		expect(eyeOpennessOf(meshWithEyes(12, 0, 0.5))).toBeCloseTo(0.3);
	});

	test("is unknown without a mesh", () => {
		expect(eyeOpennessOf([])).toBeNull();
	});
});
