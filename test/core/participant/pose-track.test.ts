import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import { followHead } from "../../../src/core/participant/head-direction.ts";
import { stateOfLostFace } from "../../../src/core/participant/pose-track.ts";
import { aPose } from "../../support/builders.ts";

function lastSeen(pose: Partial<HeadPose>, usual = aPose()) {
	const calm = followHead(null, aPose(), usual, 0);
	return followHead(calm, aPose(pose), usual, 300);
}

describe("a face that is no longer found", () => {
	test("after moving to either side is turned away", () => {
		expect(stateOfLostFace(lastSeen({ yawDeg: 32 }), 1_000)).toBe(
			"turned-away",
		);
		expect(stateOfLostFace(lastSeen({ yawDeg: -32 }), 1_000)).toBe(
			"turned-away",
		);
	});

	test("after moving down is looking down", () => {
		expect(stateOfLostFace(lastSeen({ pitchDeg: -22 }), 1_000)).toBe(
			"looking-down",
		);
	});

	test("whose head was turned already stays turned away, whatever the last, slipped mesh showed", () => {
		let head = lastSeen({ yawDeg: 60 });
		for (const atMs of [600, 900, 1_200])
			head = followHead(head, aPose({ yawDeg: 60 }), aPose(), atMs);
		const slipped = followHead(head, aPose({ yawDeg: -10 }), aPose(), 1_500);
		expect(stateOfLostFace(slipped, 2_000)).toBe("turned-away");
	});

	test("after facing the camera is absent", () => {
		expect(stateOfLostFace(lastSeen({ yawDeg: 6 }), 1_000)).toBe("no-face");
		expect(stateOfLostFace(null, 1_000)).toBe("no-face");
	});

	test("has its turn measured from the person's usual pose", () => {
		const usual = aPose({ yawDeg: 25 });
		expect(stateOfLostFace(lastSeen({ yawDeg: 28 }, usual), 1_000)).toBe(
			"no-face",
		);
	});

	test("is not presumed to be there for ever", () => {
		expect(stateOfLostFace(lastSeen({ yawDeg: 32 }), 70_000)).toBe("no-face");
	});
});
