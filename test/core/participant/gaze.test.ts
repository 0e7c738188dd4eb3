import { describe, expect, test } from "vitest";
import { gazeOffsetOf } from "../../../src/core/face/gaze-offset.ts";
import {
	followGaze,
	gazeAside,
} from "../../../src/core/participant/gaze-track.ts";

/** Two eyes 30 pixels wide, the irises at the given offset from their middles, tilted in the picture. */
function meshLooking(shiftPx: number, turnRad = 0) {
	const mesh = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
	const put = (index: number, x: number) => {
		mesh[index] = {
			x: x * Math.cos(turnRad) - 100 * Math.sin(turnRad),
			y: x * Math.sin(turnRad) + 100 * Math.cos(turnRad),
			z: 0,
		};
	};
	put(33, 100);
	put(133, 130);
	put(468, 115 + shiftPx);
	put(362, 160);
	put(263, 190);
	put(473, 175 + shiftPx);
	return mesh;
}

describe("the gaze's offset", () => {
	test("is a share of the way to the eyes' corners, positive to the right", () => {
		expect(gazeOffsetOf(meshLooking(0))).toBeCloseTo(0);
		expect(gazeOffsetOf(meshLooking(6))).toBeCloseTo(0.4);
		expect(gazeOffsetOf(meshLooking(-6))).toBeCloseTo(-0.4);
	});

	test("does not depend on the head's tilt", () => {
		expect(gazeOffsetOf(meshLooking(6, 0.4))).toBeCloseTo(0.4);
	});

	test("is unknown for eyes under 20 pixels, for irises outside them, and without a mesh", () => {
		const smaller = meshLooking(6).map(({ x, y, z }) => ({
			x: x * 0.6,
			y: y * 0.6,
			z,
		}));
		expect(gazeOffsetOf(smaller)).toBeNull();
		expect(gazeOffsetOf(meshLooking(40))).toBeNull();
		expect(gazeOffsetOf([])).toBeNull();
	});
});

describe("a gaze to the side", () => {
	function follow(spans: readonly (readonly [number | null, number])[]) {
		let gaze = null;
		let atMs = 0;
		for (const [offset, seconds] of spans)
			for (const endMs = atMs + seconds * 1_000; atMs < endMs; atMs += 400)
				gaze = followGaze(gaze, offset, true, atMs);
		return gazeAside(gaze, atMs);
	}

	test("is measured from where this person usually looks", () => {
		expect(
			follow([
				[0.2, 40],
				[0.7, 5],
			]),
		).toBe("right");
		expect(
			follow([
				[0.2, 40],
				[-0.3, 5],
			]),
		).toBe("left");
		expect(follow([[0.5, 40]])).toBeNull();
	});

	test("is unknown before the usual gaze is learnt, and once the eyes are no longer seen", () => {
		expect(
			follow([
				[0, 10],
				[0.7, 4],
			]),
		).toBeNull();
		expect(
			follow([
				[0, 40],
				[0.7, 5],
				[null, 5],
			]),
		).toBeNull();
	});
});
