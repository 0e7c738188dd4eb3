import { describe, expect, test } from "vitest";
import { cameraOf } from "../../demo/puppet/camera.ts";
import {
	CANONICAL_OUTLINE,
	CANONICAL_TRIANGLES,
	CANONICAL_VERTICES,
} from "../../demo/puppet/canonical-face.ts";
import { isInsideEye } from "../../demo/puppet/eye-outline.ts";
import {
	isInsideMouth,
	withFeatures,
} from "../../demo/puppet/face-features.ts";
import { headMesh } from "../../demo/puppet/head-mesh.ts";
import { meshPose } from "../../demo/puppet/mesh-pose.ts";
import { paintMesh } from "../../demo/puppet/paint-mesh.ts";
import {
	inverse,
	rotate,
	rotationOf,
	type Vector,
} from "../../demo/puppet/rotation.ts";
import { turnHead } from "../../demo/puppet/turn-head.ts";
import { headPoseFromRotation } from "../../src/core/face/head-pose.ts";
import { asMatrix } from "../../src/core/face/procrustes.ts";
import { trueHeadPose } from "../../src/core/face/true-head-pose.ts";
import { aPose } from "../support/builders.ts";

const FRAME = { widthPx: 320, heightPx: 240 };
const STILL = {
	eyesShut: 0,
	mouthOpen: 0,
	gaze: { yawDeg: 0, pitchDeg: 0 },
};

/** The canonical face's points, as seen in this pose from 45 cm. */
function landmarksOf(pose: ReturnType<typeof aPose>) {
	const rotation = rotationOf(pose);
	const camera = cameraOf(FRAME);
	return CANONICAL_VERTICES.map((point) => {
		const [x, y, z] = rotate(rotation, point);
		return camera.project([x, y, z - 45]);
	});
}

describe("a rotation", () => {
	test("gives the pose from which it was made", () => {
		const pose = aPose({ yawDeg: 31, pitchDeg: -12, rollDeg: 8 });
		const read = headPoseFromRotation(asMatrix(rotationOf(pose).flat()));
		expect(read.yawDeg).toBeCloseTo(31);
		expect(read.pitchDeg).toBeCloseTo(-12);
		expect(read.rollDeg).toBeCloseTo(8);
	});

	test("is undone by its inverse", () => {
		const rotation = rotationOf(aPose({ yawDeg: 40, rollDeg: -20 }));
		const there: Vector = [1, 2, 3];
		const back = rotate(inverse(rotation), rotate(rotation, there));
		back.forEach((value, i) => {
			expect(value).toBeCloseTo(there[i] ?? 0);
		});
	});
});

describe("the canonical face", () => {
	test("is one sheet: 468 points, 898 triangles, an outline of 36", () => {
		expect(CANONICAL_VERTICES).toHaveLength(468);
		expect(CANONICAL_TRIANGLES).toHaveLength(898);
		expect(CANONICAL_OUTLINE).toHaveLength(36);
		expect(CANONICAL_OUTLINE).toContain(10);
		expect(CANONICAL_OUTLINE).toContain(152);
	});
});

describe("a head", () => {
	test.each([
		{ yawDeg: 0, pitchDeg: 0 },
		{ yawDeg: 30, pitchDeg: 0 },
		{ yawDeg: -35, pitchDeg: 10 },
		{ yawDeg: 0, pitchDeg: -25 },
	])(
		"fitted at rest and turned to %o looks like a face in that pose",
		(turn) => {
			const rest = aPose({ yawDeg: 4, pitchDeg: -6, rollDeg: 3 });
			const mesh = headMesh(landmarksOf(rest), rest, FRAME);
			const pose = aPose({ ...turn, rollDeg: 3 });
			const seen = turnHead(mesh, pose, STILL);
			const wanted = landmarksOf(pose);
			// The neck turns, not the middle of the face, so positions differ but shapes do not.
			const between = (a: number, b: number, points: typeof wanted) =>
				(points[b]?.x ?? 0) - (points[a]?.x ?? 0);
			const ratio = (points: typeof wanted) =>
				between(33, 1, points) / between(33, 263, points);
			expect(Math.abs(ratio([...seen]) - ratio(wanted))).toBeLessThan(0.08);
		},
	);

	test("at rest is drawn where the landmarks were", () => {
		const rest = aPose({ yawDeg: -8, pitchDeg: 5, rollDeg: 12 });
		const landmarks = landmarksOf(rest);
		const seen = turnHead(headMesh(landmarks, rest, FRAME), rest, STILL);
		landmarks.forEach(({ x, y }, i) => {
			expect(seen[i]?.x).toBeCloseTo(x);
			expect(seen[i]?.y).toBeCloseTo(y);
		});
	});
});

describe("a puppet in a head's pose", () => {
	test.each([
		{ yawDeg: 45, pitchDeg: 0 },
		{ yawDeg: -20, pitchDeg: 12 },
		{ yawDeg: 5, pitchDeg: -27 },
	])("is turned so that the mesh reads %o", (angles) => {
		const pose = aPose({ ...angles, rollDeg: 4 });
		const drawn = meshPose(pose);
		expect(Math.abs(drawn.yawDeg)).toBeLessThan(Math.abs(pose.yawDeg));
		const read = trueHeadPose(drawn);
		expect(read.yawDeg).toBeCloseTo(pose.yawDeg);
		expect(read.pitchDeg).toBeCloseTo(pose.pitchDeg);
		expect(read.rollDeg).toBe(4);
	});
});

describe("a face's features", () => {
	const gap = (points: readonly Vector[], upper: number, lower: number) =>
		(points[upper]?.[1] ?? 0) - (points[lower]?.[1] ?? 0);

	test("the upper lids come down to the lower ones", () => {
		const shut = withFeatures(CANONICAL_VERTICES, {
			eyesShut: 1,
			mouthOpen: 0,
		});
		expect(gap(CANONICAL_VERTICES, 159, 145)).toBeGreaterThan(0.5);
		expect(gap(shut, 159, 145)).toBeCloseTo(0);
	});

	test("the eyes' openings are triangles of their own", () => {
		expect(CANONICAL_TRIANGLES.filter(isInsideEye).length).toBe(28);
		expect(isInsideEye([33, 133, 1])).toBe(false);
	});

	test("the jaw drops, the upper lip does not", () => {
		const open = withFeatures(CANONICAL_VERTICES, {
			eyesShut: 0,
			mouthOpen: 1,
		});
		expect(gap(open, 13, 14)).toBeGreaterThan(3);
		expect(open[13]).toEqual(CANONICAL_VERTICES[13]);
		expect(open[10]).toEqual(CANONICAL_VERTICES[10]);
	});

	test("the mouth's inside is between the lips", () => {
		expect(CANONICAL_TRIANGLES.filter(isInsideMouth).length).toBeGreaterThan(8);
		expect(isInsideMouth([33, 133, 159])).toBe(false);
	});
});

describe("painting", () => {
	test("draws a texture's pixels over a triangle, and darkens them", () => {
		const texture = { widthPx: 2, heightPx: 1, rgba: Uint32Array.of(0, 0) };
		texture.rgba.set([0xff0000ff, 0xff00ff00]);
		const target = { widthPx: 8, heightPx: 4, rgba: new Uint32Array(32) };
		const from = [
			{ x: 0, y: 0 },
			{ x: 2, y: 0 },
			{ x: 0, y: 1 },
			{ x: 2, y: 1 },
		];
		const to = from.map(({ x, y }) => ({ x: x * 4, y: y * 4 }));
		const triangles = [
			{ corners: [0, 1, 2], shade: 1 },
			{ corners: [1, 2, 3], shade: 1 },
		] as const;
		paintMesh(target, texture, triangles, from, to);
		expect(target.rgba[8]).toBe(0xff0000ff);
		expect(target.rgba[14]).toBe(0xff00ff00);
		const dark = triangles.map((one) => ({ ...one, shade: 0.5 }));
		paintMesh(target, texture, dark, from, to);
		expect((target.rgba[8] ?? 0) & 0xff).toBe(127);
	});
});
