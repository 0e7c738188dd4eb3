import { describe, expect, test } from "vitest";
import { followSignal, newTrack } from "../../src/core/participant-track.ts";
import { sampleWishMs } from "../../src/core/sample-wish.ts";
import { aPose, aSignal, aTile } from "../support/builders.ts";

function after(seconds: number, yawDeg = 0) {
	let track = newTrack("0:amara", aTile(), 0);
	for (let atMs = 0; atMs <= seconds * 1_000; atMs += 400)
		track = followSignal(track, aSignal({ atMs }));
	if (yawDeg === 0) return track;
	for (let i = 1; i <= 4; i++)
		track = followSignal(
			track,
			aSignal({
				atMs: seconds * 1_000 + i * 400,
				headPose: aPose({ yawDeg }),
			}),
		);
	return track;
}

describe("how soon the next picture is wanted", () => {
	test("is soonest of somebody new, then while learning, then of who is calm", () => {
		const fresh = sampleWishMs(newTrack("0:amara", aTile(), 0));
		const learning = sampleWishMs(after(5));
		const calm = sampleWishMs(after(40));
		expect(fresh).toBeLessThan(learning);
		expect(learning).toBeLessThan(calm);
	});

	test("is soon again once something else is seen than is shown", () => {
		expect(sampleWishMs(after(40, 45))).toBe(
			sampleWishMs(newTrack("0:amara", aTile(), 0)),
		);
	});
});
