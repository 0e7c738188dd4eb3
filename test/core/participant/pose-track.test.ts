import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import { followHead } from "../../../src/core/participant/head-direction.ts";
import { stateOfLostFace } from "../../../src/core/participant/pose-track.ts";
import { aPose } from "../../support/builders.ts";

/** A head that was held like this for some seconds before its face was lost. */
function lastSeen(pose: Partial<HeadPose>, seconds = 3) {
	let head = followHead(null, aPose(), aPose(), 0);
	for (let atMs = 300; atMs <= seconds * 1_000; atMs += 300)
		head = followHead(head, aPose(pose), aPose(), atMs);
	return head;
}

describe("a face that is no longer found", () => {
	test("says nothing new for some seconds after a turn or a bend, and is gone then", () => {
		for (const pose of [{ yawDeg: 36 }, { pitchDeg: -30 }]) {
			expect(stateOfLostFace(lastSeen(pose), 3_000, 4_000)).toBe("cant-tell");
			expect(stateOfLostFace(lastSeen(pose), 3_000, 13_000)).toBe("no-face");
		}
	});

	test("after one frame at 22 degrees is no turn", () => {
		expect(stateOfLostFace(lastSeen({ yawDeg: 22 }, 0.3), 300, 900)).toBe(
			"no-face",
		);
	});

	test("that was turned as far as a profile is presumed to be there for a minute", () => {
		const head = lastSeen({ yawDeg: -60 });
		expect(stateOfLostFace(head, 3_000, 60_000)).toBe("turned-away");
		expect(stateOfLostFace(head, 3_000, 70_000)).toBe("no-face");
	});

	test("after facing the camera is absent, and so is one that left over the edge", () => {
		expect(stateOfLostFace(lastSeen({ yawDeg: 6 }), 3_000, 4_000)).toBe(
			"no-face",
		);
		expect(stateOfLostFace(null, 0, 1_000)).toBe("no-face");
		const atEdge = { ...lastSeen({ yawDeg: -60 }), isAtEdge: true };
		expect(stateOfLostFace(atEdge, 3_000, 4_000)).toBe("no-face");
	});
});
