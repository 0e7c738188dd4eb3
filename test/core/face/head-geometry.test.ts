import { describe, expect, test } from "vitest";
import { cameraOf } from "../../../demo/puppet/camera.ts";
import { CANONICAL_VERTICES } from "../../../demo/puppet/canonical-face.ts";
import { rotate, rotationOf } from "../../../demo/puppet/rotation.ts";
import { headPoseOf } from "../../../src/core/face/head-geometry.ts";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import { aPose } from "../../support/builders.ts";

const FRAME = { widthPx: 320, heightPx: 240 };
const DISTANCE_CM = 45;

/** The canonical face as the net would give it, with depth in the scale of a face at its distance. */
function meshOf(pose: HeadPose, shift: readonly [number, number] = [0, 0]) {
	const rotation = rotationOf(pose);
	const camera = cameraOf(FRAME);
	const centre = camera.project([0, 0, -DISTANCE_CM]);
	const right = camera.project([1, 0, -DISTANCE_CM]);
	const pxPerCm = right.x - centre.x;
	return CANONICAL_VERTICES.map((point) => {
		const [x, y, z] = rotate(rotation, point);
		const [dx, dy] = shift;
		const at = camera.project([x + dx, y + dy, z - DISTANCE_CM]);
		return { ...at, z: -z * pxPerCm };
	});
}

describe("a head's pose", () => {
	test.each([
		[0, 0, 0],
		[30, 0, 0],
		[-25, 10, 0],
		[10, -30, 5],
		[0, 20, -25],
	])(
		"of yaw %d, pitch %d, roll %d is read from its mesh within a degree and a half",
		(yawDeg, pitchDeg, rollDeg) => {
			const pose = aPose({ yawDeg, pitchDeg, rollDeg });
			const read = headPoseOf(meshOf(pose), FRAME.widthPx, FRAME.heightPx);
			expect(Math.abs((read?.yawDeg ?? 99) - yawDeg)).toBeLessThan(1.5);
			expect(Math.abs((read?.pitchDeg ?? 99) - pitchDeg)).toBeLessThan(1.5);
			expect(Math.abs((read?.rollDeg ?? 99) - rollDeg)).toBeLessThan(1.5);
		},
	);

	test("does not depend on the picture's resolution", () => {
		const mesh = meshOf(aPose({ yawDeg: 20, pitchDeg: -10 }));
		const larger = mesh.map(({ x, y, z }) => ({
			x: x * 4,
			y: y * 4,
			z: z * 4,
		}));
		const read = headPoseOf(mesh, FRAME.widthPx, FRAME.heightPx);
		const again = headPoseOf(larger, FRAME.widthPx * 4, FRAME.heightPx * 4);
		expect(again?.yawDeg).toBeCloseTo(read?.yawDeg ?? 99, 6);
		expect(again?.pitchDeg).toBeCloseTo(read?.pitchDeg ?? 99, 6);
	});

	test("is not read from landmarks that are not a face", () => {
		const nowhere = Array.from({ length: 478 }, () => ({ x: 5, y: 5, z: 0 }));
		expect(headPoseOf(nowhere, 320, 240)).toBeNull();
		expect(headPoseOf([], 320, 240)).toBeNull();
		const broken = meshOf(aPose()).map((p) => ({ ...p, x: Number.NaN }));
		expect(headPoseOf(broken, 320, 240)).toBeNull();
	});
});
