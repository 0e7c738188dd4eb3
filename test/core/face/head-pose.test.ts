import { describe, expect, test } from "vitest";
import { headPoseFromRotation } from "../../../src/core/face/head-pose.ts";
import { asMatrix } from "../../../src/core/face/procrustes.ts";

const rad = (deg: number) => (deg * Math.PI) / 180;

/** Ry(yaw) Rx(-pitch) Rz(-roll), row by row. */
function rotationOf(yawDeg: number, pitchDeg: number, rollDeg: number) {
	const [cy, sy] = [Math.cos(rad(yawDeg)), Math.sin(rad(yawDeg))];
	const [cp, sp] = [Math.cos(rad(-pitchDeg)), Math.sin(rad(-pitchDeg))];
	const [cr, sr] = [Math.cos(rad(-rollDeg)), Math.sin(rad(-rollDeg))];
	const ry = [cy, 0, sy, 0, 1, 0, -sy, 0, cy];
	const rx = [1, 0, 0, 0, cp, -sp, 0, sp, cp];
	const rz = [cr, -sr, 0, sr, cr, 0, 0, 0, 1];
	const multiply = (a: number[], b: number[]) =>
		Array.from({ length: 9 }, (_, i) =>
			[0, 1, 2].reduce(
				(sum, k) =>
					sum + (a[3 * Math.floor(i / 3) + k] ?? 0) * (b[3 * k + (i % 3)] ?? 0),
				0,
			),
		);
	return asMatrix(multiply(multiply(ry, rx), rz));
}

describe("a head pose", () => {
	test.each([
		[0, 0, 0],
		[-43, 6, 20],
		[55, -12, -2],
		[10, 30, 5],
		[0, -25, 0],
	])(
		"reads yaw %d, pitch %d, roll %d back from the rotation",
		(yaw, pitch, roll) => {
			const pose = headPoseFromRotation(rotationOf(yaw, pitch, roll));
			expect(pose.yawDeg).toBeCloseTo(yaw, 6);
			expect(pose.pitchDeg).toBeCloseTo(pitch, 6);
			expect(pose.rollDeg).toBeCloseTo(roll, 6);
		},
	);
});
