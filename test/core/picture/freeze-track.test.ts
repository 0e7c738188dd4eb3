import { describe, expect, test } from "vitest";
import {
	type FreezeTrack,
	fingerprint,
	followFreeze,
} from "../../../src/core/picture/freeze-track.ts";
import type { PixelBox } from "../../../src/core/picture/geometry.ts";

const aPicture = (seed: number) =>
	Uint8ClampedArray.from({ length: 64 * 36 * 4 }, (_, i) => (i * seed) % 251);

const WHOLE = { x: 0, y: 0, width: 640, height: 360 };
const FACE = { x: 200, y: 80, width: 160, height: 160 };

/** Pictures of these areas in turn. */
function watch(
	pictures: readonly number[],
	stepMs: number,
	areas: readonly PixelBox[] = [WHOLE],
) {
	let state: FreezeTrack | null = null;
	pictures.forEach((seed, i) => {
		state = followFreeze(
			state,
			fingerprint(aPicture(seed)),
			areas[i % areas.length] ?? WHOLE,
			i * stepMs,
		);
	});
	return state as FreezeTrack | null;
}

describe("followFreeze", () => {
	test("a picture that stays the same for seconds is frozen", () => {
		expect(watch([3, 3, 3, 3, 3, 3], 1_000)?.frozen).toBe(true);
	});

	test("two equal samples far apart are no proof", () => {
		expect(watch([3, 3], 60_000)?.frozen).toBe(false);
	});

	test("any change ends the freeze", () => {
		expect(watch([3, 3, 3, 3, 3, 3, 7], 1_000)?.frozen).toBe(false);
	});
});

describe("pictures of parts", () => {
	test("are each compared with the last one of the same part", () => {
		const parts = [WHOLE, FACE];
		expect(watch([3, 5, 3, 5, 3, 5, 3, 5], 1_000, parts)?.frozen).toBe(true);
		expect(watch([3, 5, 3, 5, 3, 5, 3, 6], 1_000, parts)?.frozen).toBe(false);
		expect(watch([3, 5, 3, 5, 3, 5, 4, 5], 1_000, parts)?.frozen).toBe(false);
	});

	test("of ever changing parts prove nothing, and only a limited number is kept", () => {
		const areas = Array.from({ length: 50 }, (_, x) => ({ ...FACE, x }));
		const state = watch(Array(50).fill(3), 1_000, areas);
		expect(state?.frozen).toBe(false);
		expect(state?.parts.length).toBeLessThan(10);
	});
});

describe("fingerprint", () => {
	test("pictures that differ in fine noise differ", () => {
		const noisy = aPicture(3).map((value, i) =>
			i % 5 === 0 ? value + 1 : value,
		);
		expect(fingerprint(noisy)).not.toBe(fingerprint(aPicture(3)));
	});
});
