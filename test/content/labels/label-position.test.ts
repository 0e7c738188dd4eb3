import { describe, expect, test } from "vitest";
import { labelPosition } from "../../../src/content/labels/label-position.ts";

const TILE = { x: 100, y: 50, width: 320, height: 180 };

describe("a label's position", () => {
	test("is the tile's upper corner on the side where lines of text begin", () => {
		expect(labelPosition(TILE, TILE, false)).toEqual({
			x: 106,
			y: 56,
			maxWidth: 308,
		});
		expect(labelPosition(TILE, TILE, true)).toMatchObject({ x: 414, y: 56 });
	});

	test("is in sight even if the tile's upper part is not", () => {
		const visible = { ...TILE, y: 110, height: 120 };
		expect(labelPosition(TILE, visible, false)).toMatchObject({
			x: 106,
			y: 116,
		});
	});

	test.each([
		["that is mostly scrolled away", { ...TILE, height: 80 }],
		["that is out of sight", { x: 0, y: 0, width: 0, height: 0 }],
	])("does not exist on a tile %s", (_, visible) => {
		expect(labelPosition(TILE, visible, false)).toBeNull();
	});

	test("does not exist on a tile that is too small for a word", () => {
		const small = { x: 0, y: 0, width: 60, height: 40 };
		expect(labelPosition(small, small, false)).toBeNull();
	});
});
