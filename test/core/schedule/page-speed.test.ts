import { expect, test } from "vitest";
import {
	followPageSpeed,
	UNKNOWN_PAGE_SPEED,
} from "../../../src/core/schedule/page-speed.ts";

/** The speed after batches of six pictures, one a second, each of which took the page so long. */
const after = (...pictureMs: readonly number[]) =>
	pictureMs.reduce(
		(speed, ms, second) => followPageSpeed(speed, 6, 6 * ms, second * 1_000),
		UNKNOWN_PAGE_SPEED,
	);

test("a page is slow if its pictures take it ten times as long as usual, from the first on", () => {
	expect(after(3, 4, 3).isSlow).toBe(false);
	expect(after(60).isSlow).toBe(true);
	expect(after(60)).toMatchObject({ pictureMs: 60 });
});

test("one late picture makes no slow page", () => {
	expect(after(3, 3, 100).isSlow).toBe(false);
});

test("a slow page is slow until its pictures come clearly sooner", () => {
	const slow = Array.from({ length: 10 }, () => 60);
	const middling = Array.from({ length: 20 }, () => 20);
	expect(after(...slow, ...middling).isSlow).toBe(true);
	expect(after(...middling).isSlow).toBe(false);
	expect(after(...slow, ...Array.from({ length: 20 }, () => 3)).isSlow).toBe(
		false,
	);
});

test("a batch without a picture says nothing", () => {
	const before = after(3);
	expect(followPageSpeed(before, 0, 500, 9_000)).toBe(before);
});
