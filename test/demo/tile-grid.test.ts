import { describe, expect, it } from "vitest";
import { tileGrid } from "../../demo/tile-grid.ts";

const AREA = { widthPx: 1_260, heightPx: 695 };

describe("the grid", () => {
	it("puts nine into three rows of three", () => {
		expect(tileGrid(9, AREA, 4 / 3, 10)).toEqual({
			columns: 3,
			tileWidthPx: 300,
		});
	});

	it("holds any number of tiles without overflowing", () => {
		for (let count = 1; count <= 49; count++) {
			const { columns, tileWidthPx } = tileGrid(count, AREA, 4 / 3, 10);
			const rows = Math.ceil(count / columns);
			expect(tileWidthPx).toBeGreaterThan(0);
			expect(columns * (tileWidthPx + 10) - 10).toBeLessThanOrEqual(1_260);
			expect(
				(rows * tileWidthPx * 3) / 4 + (rows - 1) * 10,
			).toBeLessThanOrEqual(695);
		}
	});

	it("has no width if there is no room", () => {
		const none = tileGrid(9, { widthPx: 0, heightPx: 0 }, 4 / 3, 10);
		expect(none.tileWidthPx).toBe(0);
	});
});
