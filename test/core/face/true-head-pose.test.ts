import { describe, expect, test } from "vitest";
import { trueHeadPose } from "../../../src/core/face/true-head-pose.ts";
import { aPose } from "../../support/builders.ts";

describe("the true pose of a head", () => {
	test.each([
		[24, 30],
		[39, 50],
		[52, 70],
		[-39, -50],
		[0, 0],
	])("that reads %i degrees of yaw is about %i", (readDeg, trueDeg) => {
		const { yawDeg } = trueHeadPose(aPose({ yawDeg: readDeg }));
		expect(Math.abs(yawDeg - trueDeg)).toBeLessThan(1);
	});

	test.each([
		[-24, -30],
		[23, 30],
	])("that reads %i degrees of pitch is about %i", (readDeg, trueDeg) => {
		const { pitchDeg } = trueHeadPose(aPose({ pitchDeg: readDeg }));
		expect(Math.abs(pitchDeg - trueDeg)).toBeLessThan(1);
	});

	test("keeps its roll, and is never turned further than a profile", () => {
		const pose = trueHeadPose(
			aPose({ yawDeg: 85, pitchDeg: -80, rollDeg: 12 }),
		);
		expect(pose).toEqual({ yawDeg: 90, pitchDeg: -90, rollDeg: 12 });
	});
});
