import { expect, test } from "vitest";
import { smileOf } from "../../../src/core/face/smile.ts";

/** A face 80 pixels wide between the eyes, with a mouth of this width whose corners lie so far above its middle. */
function mesh(width: number, rise: number) {
	const points = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
	const put = (index: number, x: number, y: number) => {
		points[index] = { x, y, z: 0 };
	};
	put(33, 10, 10);
	put(263, 90, 10);
	put(10, 50, -40);
	put(152, 50, 120);
	put(61, 50 - width / 2, 80 - rise);
	put(291, 50 + width / 2, 80 - rise);
	put(13, 50, 79);
	put(14, 50, 81);
	return points;
}

test("a smile is the mouth's width and its raised corners, as shares of the distance between the eyes", () => {
	expect(smileOf(mesh(40, 0))).toBe(0.5);
	expect(smileOf(mesh(56, 8))).toBeCloseTo(0.8);
	expect(smileOf(mesh(40, -4))).toBeCloseTo(0.45);
});

test("a smile is the same however large and tilted the face is", () => {
	const tilted = mesh(56, 8).map(({ x, y, z }) => ({ x: 2 * y, y: -2 * x, z }));
	expect(smileOf(tilted)).toBeCloseTo(0.8);
});

test("a smile is unknown without a mesh", () => {
	expect(smileOf([])).toBeNull();
});
