import { describe, expect, test } from "vitest";
import type { Thumbnail } from "../../../src/core/picture/tile-change.ts";
import {
	followTileMotion,
	motionLevelOf,
	type TileMotion,
} from "../../../src/core/picture/tile-motion.ts";

const WHOLE = { x: 0, y: 0, width: 640, height: 360 };

/** A picture of which one half is brighter than the other by the given share of its mean. */
function thumbnail(contrast: number, area = WHOLE): Thumbnail {
	const cells = Float32Array.from(
		{ length: 144 },
		(_, i) => 100 * (i % 2 === 0 ? 1 + contrast : 1 - contrast),
	);
	return { cells, area };
}

/** Looks, half a second apart, at a picture whose brightness goes up and down by `change`. */
function watched(change: number, looks: number): TileMotion {
	let watch = followTileMotion(null, thumbnail(0), 0);
	for (let i = 1; i <= looks; i++)
		watch = followTileMotion(
			watch,
			thumbnail(i % 2 === 0 ? 0 : change),
			i * 500,
		);
	return watch;
}

describe("a tile's motion", () => {
	test("is unknown at first, and after a picture of another area", () => {
		expect(motionLevelOf(null)).toBe("unknown");
		expect(motionLevelOf(watched(0.01, 0))).toBe("unknown");
		const face = { x: 200, y: 60, width: 240, height: 180 };
		const other = followTileMotion(
			watched(0.05, 10),
			thumbnail(0, face),
			5_500,
		);
		expect(motionLevelOf(other)).toBe("unknown");
		expect(
			motionLevelOf(followTileMotion(other, thumbnail(0.05, face), 6_000)),
		).toBe("as-usual");
	});

	test("is known for crops of a face even with a whole picture in between, but not for pictures far apart", () => {
		const face = { x: 200, y: 60, width: 240, height: 180 };
		let watch = followTileMotion(null, thumbnail(0, face), 0);
		watch = followTileMotion(watch, thumbnail(0.3), 1_000);
		expect(motionLevelOf(watch)).toBe("unknown");
		watch = followTileMotion(watch, thumbnail(0.004, face), 2_000);
		expect(motionLevelOf(watch)).toBe("unchanged");
		watch = followTileMotion(watch, thumbnail(0.3), 9_000);
		expect(motionLevelOf(watch)).toBe("unknown");
		expect(watch.seen).toHaveLength(2);
	});

	test("is unchanged, or as usual", () => {
		expect(motionLevelOf(watched(0.004, 10))).toBe("unchanged");
		expect(motionLevelOf(watched(0.08, 10))).toBe("as-usual");
	});

	test("is judged by what is usual here: a shaking camera hides what a calm one shows", () => {
		const turn = (before: TileMotion) =>
			motionLevelOf(followTileMotion(before, thumbnail(0.12), 10_500));
		expect(turn(watched(0.02, 20))).toBe("moving");
		expect(turn(watched(0.1, 20))).toBe("as-usual");
	});

	test("becomes usual within half a minute", () => {
		let watch = watched(0.01, 20);
		const stirs: string[] = [];
		for (let i = 1; i <= 60; i++) {
			const next = thumbnail(i % 2 === 0 ? 0 : 0.08);
			watch = followTileMotion(watch, next, 10_000 + i * 500);
			stirs.push(motionLevelOf(watch));
		}
		expect(stirs[0]).toBe("moving");
		expect(stirs.at(-1)).toBe("as-usual");
	});
});
