import { describe, expect, test } from "vitest";
import {
	cropGeometry,
	fittedInto,
	shareWithin,
} from "../../../src/core/picture/crop-geometry.ts";

const box = (x: number, y: number, width: number, height: number) => ({
	x,
	y,
	width,
	height,
});

describe("shareWithin", () => {
	test("gives a box's position within another, in shares of it", () => {
		expect(shareWithin(box(110, 70, 50, 25), box(100, 50, 200, 100))).toEqual(
			box(0.05, 0.2, 0.25, 0.25),
		);
	});

	test("leaves out the part outside, as long as it is small", () => {
		expect(shareWithin(box(-5, 0, 100, 100), box(0, 0, 200, 200))).toEqual(
			box(0, 0, 0.475, 0.5),
		);
	});

	test.each([
		["next to it", box(300, 0, 50, 50)],
		["cut by a quarter", box(175, 0, 100 / 3, 50)],
		["without a size", box(10, 10, 0, 50)],
	])("is none for a box %s", (_what, inner) => {
		expect(shareWithin(inner, box(0, 0, 200, 200))).toBeNull();
	});
});

describe("a page in a captured frame", () => {
	test("fills a frame of its shape", () => {
		expect(fittedInto(1280, 800, { widthPx: 1920, heightPx: 1200 })).toEqual(
			box(0, 0, 1920, 1200),
		);
	});

	test("has bars beside or above it in a frame of another shape", () => {
		expect(fittedInto(600, 600, { widthPx: 1920, heightPx: 1200 })).toEqual(
			box(360, 0, 1200, 1200),
		);
		expect(fittedInto(1920, 600, { widthPx: 1920, heightPx: 1200 })).toEqual(
			box(0, 300, 1920, 600),
		);
	});
});

describe("a person in a larger picture", () => {
	const place = box(0.25, 0.5, 0.25, 0.25);
	const within = box(100, 0, 800, 400);

	test("has a frame as large as their box, if the whole is wanted", () => {
		expect(cropGeometry(place, within, null)).toEqual({
			sourceWidthPx: 200,
			sourceHeightPx: 100,
			area: box(0, 0, 200, 100),
			from: box(300, 200, 200, 100),
		});
	});

	test("has a frame of a part, which is cut from the larger picture relative to their box", () => {
		expect(cropGeometry(place, within, box(0.5, 0, 0.25, 0.5))).toMatchObject({
			area: box(100, 0, 50, 50),
			from: box(400, 200, 50, 50),
		});
	});
});
