import { describe, expect, test } from "vitest";
import {
	type FarSearch,
	isFarSearchDue,
	partToSearch,
} from "../../../src/core/face/far-search.ts";
import {
	EMPTY_TILE_MEMORY,
	nextPart,
} from "../../../src/core/face-group/tile-memory.ts";

const EMPTY: FarSearch = {
	searchedAtMs: 0,
	searches: 1,
	hasDetail: true,
};
const partAfter = (searches: number) =>
	partToSearch({ ...EMPTY, searches }, 2_000);

describe("a picture in which nobody was found", () => {
	test("is searched as a whole, then a part of it, in turn", () => {
		const isPart = [0, 1, 2, 3, 4, 5, 6].map((n) => partAfter(n) !== null);
		expect(isPart).toEqual([false, true, false, true, false, true, false]);
		const corners = [1, 3, 5, 7, 9].map((n) => {
			const { x, y } = partAfter(n) ?? { x: 9, y: 9 };
			return [x > 0, y > 0];
		});
		expect(corners).toEqual([
			[false, false],
			[true, false],
			[false, true],
			[true, true],
			[false, false],
		]);
	});

	test("is covered by its parts, which overlap by more than a small face", () => {
		const parts = [1, 3, 5, 7].flatMap((n) => partAfter(n) ?? []);
		for (const [x, y] of [
			[0, 0],
			[0.45, 0.45],
			[0.9, 0.45],
			[0.9, 0.9],
		] as const) {
			const holders = parts.filter(
				(part) =>
					x >= part.x &&
					y >= part.y &&
					x + 0.1 <= part.x + part.width + 1e-9 &&
					y + 0.1 <= part.y + part.height + 1e-9,
			);
			expect(holders.length).toBeGreaterThan(0);
		}
	});

	test("is only looked at as a whole if the video has no more pixels than that shows, or is frozen", () => {
		expect(partToSearch(null, 2_000)).toBeNull();
		expect(partToSearch({ ...EMPTY, hasDetail: false }, 2_000)).toBeNull();
		expect(partToSearch(EMPTY, 1_999)).toBeNull();
		const memory = {
			...EMPTY_TILE_MEMORY,
			far: EMPTY,
		};
		expect(nextPart(memory, 9_000)).not.toBeNull();
		const freeze = { parts: [], sinceMs: 0, samples: 9, frozen: true };
		expect(nextPart({ ...memory, freeze }, 9_000)).toBeNull();
	});

	test("is searched by the full-range net at first, and then only now and then", () => {
		expect(isFarSearchDue(null, null, 100)).toBe(true);
		expect(isFarSearchDue(EMPTY, null, 1_000)).toBe(false);
		expect(isFarSearchDue(EMPTY, null, 2_000)).toBe(true);
	});

	test("is searched by it at once if a face was followed until now", () => {
		const followed = {
			region: { centreX: 1, centreY: 1, sidePx: 1, angleRad: 0 },
			...{ sourceWidthPx: 9, sourceHeightPx: 9, isFrontal: true },
			...{ seenAtMs: 0, detectedAtMs: 0 },
		};
		expect(isFarSearchDue(EMPTY, followed, 1_000)).toBe(true);
	});
});
