import { describe, expect, test } from "vitest";
import {
	type FreezeState,
	fingerprint,
	watchFreeze,
} from "../../src/core/freeze-watch.ts";

const aPicture = (seed: number) =>
	Uint8ClampedArray.from({ length: 64 * 36 * 4 }, (_, i) => (i * seed) % 251);

function watch(pictures: readonly number[], stepMs: number) {
	let state: FreezeState | null = null;
	pictures.forEach((seed, i) => {
		state = watchFreeze(state, fingerprint(aPicture(seed)), i * stepMs);
	});
	return state as FreezeState | null;
}

describe("watchFreeze", () => {
	test("the same picture for seconds is frozen", () => {
		expect(watch([3, 3, 3, 3, 3, 3], 1_000)?.frozen).toBe(true);
	});

	test("two samples far apart are no proof", () => {
		expect(watch([3, 3], 60_000)?.frozen).toBe(false);
	});

	test("any change thaws it", () => {
		expect(watch([3, 3, 3, 3, 3, 3, 7], 1_000)?.frozen).toBe(false);
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
