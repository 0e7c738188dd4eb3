import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import {
	isNearLimit,
	observedDirection,
} from "../../../src/core/face/observed-direction.ts";
import { aPose } from "../../support/builders.ts";

function seen(pose: Partial<HeadPose>, lidShare: number | null) {
	return { pose: aPose(pose), fromBaseline: aPose(pose), lidShare };
}

const said = (pose: Partial<HeadPose>, lidShare: number | null = 1) =>
	observedDirection(seen(pose, lidShare), "facing");

describe("a look down", () => {
	test.each([
		["the head alone, with open eyes", -22, 1, "looking-down"],
		["the head a little and the lids", -11, 0.77, "looking-down"],
		[
			"lids as low as those of shut eyes, in a bent head",
			-15,
			0.3,
			"looking-down",
		],
		["reading low on a screen", -4, 0.85, "facing"],
		["wide eyes, which lift nothing", -22, 1.3, "looking-down"],
		["upright with open eyes", 0, 1, "facing"],
	] as const)("is seen or not: %s", (_, pitchDeg, lidShare, direction) => {
		expect(said({ pitchDeg }, lidShare)).toBe(direction);
	});

	test("is not said of shut eyes in an upright head", () => {
		expect(said({ pitchDeg: 1 }, 0.2)).toBe("facing");
	});

	test("has a limit of its own where the lids are not seen", () => {
		expect(said({ pitchDeg: -12 }, null)).toBe("looking-down");
		expect(said({ pitchDeg: -5 }, null)).toBe("facing");
	});

	test("ends later than it begins", () => {
		const between = seen({ pitchDeg: -17 }, 1);
		expect(observedDirection(between, "facing")).toBe("facing");
		expect(observedDirection(between, "looking-down")).toBe("looking-down");
	});
});

describe("a turn", () => {
	test("is away beyond 30 true degrees, and above", () => {
		expect(said({ yawDeg: 33 })).toBe("turned-away");
		expect(said({ yawDeg: -33 })).toBe("turned-away");
		expect(said({ yawDeg: 20 })).toBe("facing");
		expect(said({ pitchDeg: 28 })).toBe("turned-away");
	});

	test("a little aside is still a look down, far aside it is away", () => {
		expect(said({ yawDeg: 33, pitchDeg: -20 }, 0.6)).toBe("looking-down");
		expect(said({ yawDeg: 40, pitchDeg: -20 }, 0.6)).toBe("turned-away");
	});

	test("beyond a camera so far aside that the mesh can hardly follow is away by the little that is left", () => {
		const beyond = (usualDeg: number, yawDeg: number) =>
			observedDirection(
				{
					pose: aPose({ yawDeg }),
					fromBaseline: aPose({ yawDeg: yawDeg - usualDeg }),
					lidShare: 1,
				},
				"facing",
			);
		expect(beyond(50, 62)).toBe("turned-away");
		expect(beyond(50, 55)).toBe("facing");
		expect(beyond(56, 62)).toBe("turned-away");
		expect(beyond(56, 58)).toBe("facing");
		expect(beyond(-56, -62)).toBe("turned-away");
		expect(beyond(56, 45)).toBe("facing");
	});

	test("is near a limit when a few degrees more would change it", () => {
		expect(isNearLimit(seen({ yawDeg: 26 }, 1), "facing")).toBe(true);
		expect(isNearLimit(seen({ yawDeg: 8 }, 1), "facing")).toBe(false);
		expect(isNearLimit(seen({ pitchDeg: -6 }, 0.85), "facing")).toBe(true);
	});
});
