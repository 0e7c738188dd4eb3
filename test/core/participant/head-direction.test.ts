import { describe, expect, test } from "vitest";
import type { HeadPose } from "../../../src/core/face/head-pose.ts";
import {
	followHead,
	type HeadDirection,
} from "../../../src/core/participant/head-direction.ts";
import { aPose } from "../../support/builders.ts";

function hold(
	before: HeadDirection | null,
	pose: Partial<HeadPose>,
	fromMs: number,
	stepMs = 300,
	usual = aPose(),
): HeadDirection {
	let head = followHead(before, aPose(pose), usual, fromMs);
	for (let i = 1; i <= 20; i++)
		head = followHead(head, aPose(pose), usual, fromMs + i * stepMs);
	return head;
}

describe("followHead", () => {
	test.each([
		["straight on", { yawDeg: 5, pitchDeg: -6 }, "facing"],
		["half profile to the left", { yawDeg: -43, pitchDeg: 6 }, "turned-away"],
		["half profile to the right", { yawDeg: 52 }, "turned-away"],
		["a raised head", { pitchDeg: 30 }, "turned-away"],
		["a lowered head", { pitchDeg: -28 }, "looking-down"],
		["lowered and turned far", { yawDeg: 40, pitchDeg: -28 }, "turned-away"],
	] as const)("%s is %s", (_, pose, state) => {
		expect(hold(null, pose, 0).direction).toBe(state);
	});

	test("between the limits for entering and leaving a state, it stays the same", () => {
		const facing = hold(null, { yawDeg: 27 }, 0);
		const away = hold(hold(null, { yawDeg: 40 }, 0), { yawDeg: 27 }, 6_300);
		expect(facing.direction).toBe("facing");
		expect(away.direction).toBe("turned-away");
		expect(hold(away, { yawDeg: 15 }, 12_600).direction).toBe("facing");
	});

	test("one outlier among calm samples does not change the direction", () => {
		const calm = hold(null, {}, 0, 100);
		const wild = followHead(calm, aPose({ yawDeg: 80 }), aPose(), 2_100);
		expect(wild.direction).toBe("facing");
	});

	test("smoothing depends on time, not on the number of samples", () => {
		const once = followHead(
			followHead(null, aPose(), aPose(), 0),
			aPose({ yawDeg: 40 }),
			aPose(),
			1_000,
		);
		let many = followHead(null, aPose(), aPose(), 0);
		for (let atMs = 100; atMs <= 1_000; atMs += 100)
			many = followHead(many, aPose({ yawDeg: 40 }), aPose(), atMs);
		expect(many.pose.yawDeg).toBeCloseTo(once.pose.yawDeg, 6);
	});

	test("a pose from long ago is forgotten", () => {
		const old = hold(null, { yawDeg: 60 }, 0);
		expect(
			followHead(old, aPose({ yawDeg: 25 }), aPose(), 60_000),
		).toMatchObject({
			direction: "facing",
			pose: { yawDeg: 25 },
		});
	});

	test("a turn is measured from the usual pose: a camera at the side changes nothing", () => {
		const usual = aPose({ yawDeg: -25, pitchDeg: 8 });
		const atScreen = hold(null, { yawDeg: -28, pitchDeg: 5 }, 0, 300, usual);
		expect(atScreen.direction).toBe("facing");
		expect(atScreen.fromBaseline).toMatchObject({ yawDeg: -3, pitchDeg: -3 });
		const atCamera = hold(null, { yawDeg: 10, pitchDeg: 5 }, 0, 300, usual);
		expect(atCamera.direction).toBe("turned-away");
	});

	test("a head that usually points to the side is turned away on that side up to where landmarks can follow", () => {
		const usual = aPose({ yawDeg: -25 });
		const at = (yawDeg: number) =>
			hold(null, { yawDeg }, 0, 300, usual).direction;
		expect(at(-60)).toBe("turned-away");
		expect(at(-53)).toBe("facing");
		const farAside = aPose({ yawDeg: 45 });
		const from = (yawDeg: number) =>
			hold(null, { yawDeg }, 0, 300, farAside).direction;
		expect(from(62)).toBe("turned-away");
		expect(from(54)).toBe("facing");
	});

	test("a blink is no look down, but lids that stay low are", () => {
		const look = (
			before: HeadDirection | null,
			lidShare: number,
			atMs: number,
		) =>
			followHead(before, aPose({ pitchDeg: -4 }), aPose(), atMs, { lidShare });
		const open = look(null, 1, 0);
		const blinks = look(open, 0.6, 700);
		expect(blinks.direction).toBe("facing");
		expect(look(blinks, 0.6, 1_400).direction).toBe("looking-down");
	});
});
