import { describe, expect, test } from "vitest";
import {
	anchorsOf,
	TEMPLATE_ANCHORS,
} from "../../../src/core/expression/face-anchors.ts";

describe("the anchors of a face", () => {
	test("are midway between the corners of each eye and of the mouth", () => {
		const mesh = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
		mesh[33] = { x: 10, y: 20, z: 0 };
		mesh[133] = { x: 20, y: 22, z: 0 };
		mesh[362] = { x: 40, y: 20, z: 0 };
		mesh[263] = { x: 50, y: 24, z: 0 };
		mesh[61] = { x: 22, y: 60, z: 0 };
		mesh[291] = { x: 38, y: 62, z: 0 };
		expect(anchorsOf(mesh)).toEqual({
			leftEye: { x: 15, y: 21 },
			rightEye: { x: 45, y: 22 },
			mouth: { x: 30, y: 61 },
		});
	});

	test("are none if the landmarks are not a face mesh", () => {
		expect(anchorsOf([])).toBeNull();
		const tooFew = Array.from({ length: 291 }, () => ({ x: 1, y: 1, z: 1 }));
		expect(anchorsOf(tooFew)).toBeNull();
	});

	test("of the template are those of an upright face of 48x48 pixels", () => {
		const { leftEye, rightEye, mouth } = TEMPLATE_ANCHORS;
		expect(leftEye.x).toBeLessThan(mouth.x);
		expect(mouth.x).toBeLessThan(rightEye.x);
		expect(mouth.y).toBeGreaterThan(Math.max(leftEye.y, rightEye.y));
		for (const { x, y } of [leftEye, rightEye, mouth]) {
			expect(Math.min(x, y)).toBeGreaterThan(0);
			expect(Math.max(x, y)).toBeLessThan(48);
		}
	});
});
