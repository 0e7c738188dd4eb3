import { describe, expect, it } from "vitest";
import { crowdView } from "../../demo/crowd/crowd-view.ts";
import { i420From } from "../../demo/crowd/i420.ts";
import { loopSway } from "../../demo/crowd/loop-sway.ts";
import { MOST_SWAY } from "../../demo/sway.ts";

describe("the crowd's address", () => {
	it("says how many people there are, how they are arranged and how often they move", () => {
		expect(crowdView("?people=25&layout=speaker&pictures=12")).toEqual({
			people: 25,
			layout: "speaker",
			picturesPerSecond: 12,
		});
	});

	it("may leave everything out, and impossible values are ignored", () => {
		const usual = { people: 9, layout: "grid", picturesPerSecond: 6 };
		expect(crowdView("")).toEqual(usual);
		expect(crowdView("?people=-1&layout=pile&pictures=often")).toEqual(usual);
		expect(crowdView("?people=0").people).toBe(0);
		expect(crowdView("?people=500").people).toBe(49);
	});
});

describe("a loop's sway", () => {
	it("ends where it began, and stays within the range of people's sway", () => {
		const sways = Array.from({ length: 36 }, (_, i) => loopSway(4, i / 36));
		expect(loopSway(4, 1).shiftX).toBeCloseTo(loopSway(4, 0).shiftX, 9);
		for (const { shiftX, zoom } of sways) {
			expect(Math.abs(shiftX)).toBeLessThanOrEqual(MOST_SWAY.shiftX);
			expect(zoom).toBeGreaterThanOrEqual(1);
		}
		expect(new Set(sways.map((sway) => JSON.stringify(sway))).size).toBe(36);
	});
});

describe("RGBA as I420", () => {
	const frame = { widthPx: 2, heightPx: 2 };
	const flat = (red: number, green: number, blue: number) =>
		i420From(
			new Uint8ClampedArray(Array(4).fill([red, green, blue, 255]).flat()),
			frame,
		);

	it.each([
		["white", [255, 255, 255], [235, 128, 128]],
		["black", [0, 0, 0], [16, 128, 128]],
		["red", [255, 0, 0], [81, 90, 240]],
		["blue", [0, 0, 255], [41, 240, 110]],
	] as const)("has BT.601's levels for %s", (_, [red, green, blue], levels) => {
		const bytes = flat(red, green, blue);
		const [y, u, v] = levels;
		for (const [i, level] of [y, y, y, y, u, v].entries())
			expect(Math.abs((bytes[i] ?? 0) - level)).toBeLessThanOrEqual(1);
	});
});
