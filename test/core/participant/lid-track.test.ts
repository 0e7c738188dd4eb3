import { describe, expect, test } from "vitest";
import {
	followLids,
	type LidTrack,
	perclos,
	UNSEEN_LIDS,
} from "../../../src/core/participant/lid-track.ts";

function follow(
	isShutAt: (second: number) => boolean | null,
	seconds: number,
	from: LidTrack = UNSEEN_LIDS,
	startS = 0,
): LidTrack {
	let lids = from;
	for (let s = startS; s <= startS + seconds; s += 0.5)
		lids = followLids(lids, isShutAt(s), s * 1_000);
	return lids;
}

const drowsy = (second: number) => second % 10 < 2;

describe("PERCLOS", () => {
	test("is the share of a minute's valid samples with lids shut", () => {
		expect(perclos(follow(drowsy, 60), 60_000)).toBeCloseTo(0.2, 1);
		expect(
			perclos(
				follow(() => false, 60),
				60_000,
			),
		).toBe(0);
	});

	test("is unknown with too few samples, and lids that are not seen are not counted", () => {
		expect(perclos(follow(drowsy, 15), 15_000)).toBeNull();
		expect(
			perclos(
				follow(() => null, 60),
				60_000,
			),
		).toBeNull();
	});

	test("is called high above 15 %, and no longer only below 8 %", () => {
		const much = follow(drowsy, 60);
		expect(much.isHigh).toBe(true);
		const tenPercent = follow((s) => s % 10 < 1, 60, much, 60.5);
		expect(tenPercent.isHigh).toBe(true);
		expect(follow((s) => s % 10 < 1, 60).isHigh).toBe(false);
		expect(follow(() => false, 60, tenPercent, 121).isHigh).toBe(false);
	});
});
