import { describe, expect, test } from "vitest";
import {
	liesApart,
	regionOfDetection,
} from "../../../src/core/face/face-region.ts";
import { placesToFit } from "../../../src/core/face/followed-face.ts";

const BOX = { x: 100, y: 50, width: 80, height: 60 };
const EYES = [
	{ x: 120, y: 70 },
	{ x: 160, y: 70 },
];
const REGION = regionOfDetection(BOX, EYES);

describe("the region that the mesh net is shown", () => {
	test("is a square around the face, one and a half times as large", () => {
		expect(REGION).toEqual({
			...{ centreX: 140, centreY: 80, sidePx: 120, angleRad: 0 },
		});
	});

	test("is tilted with the eyes", () => {
		const tilted = [
			{ x: 120, y: 60 },
			{ x: 160, y: 100 },
		];
		expect(regionOfDetection(BOX, tilted).angleRad).toBeCloseTo(Math.PI / 4);
	});
});

test.each([
	["where it is", {}, false],
	["a little moved", { centreX: 148 }, false],
	["moved", { centreX: 155 }, true],
	["grown", { sidePx: 150 }, true],
	["smaller", { sidePx: 95 }, true],
	["tilted", { angleRad: 0.3 }, true],
])("a face that is %s is fitted again: %j, %s", (_what, change, expected) => {
	expect(liesApart(REGION, { ...REGION, ...change })).toBe(expected);
	expect(liesApart({ ...REGION, ...change }, REGION)).toBe(expected);
});

describe("the regions to which the mesh is fitted", () => {
	const face = (x: number) => ({
		box: { ...BOX, x },
		score: 0.9,
		keypoints: EYES,
	});

	test("are those of the detected faces, three at most", () => {
		const faces = [0, 200, 400, 600].map(face);
		expect(placesToFit(null, faces)).toHaveLength(3);
	});

	test("begin with the followed face if the detector missed it", () => {
		const places = placesToFit(REGION, [face(300)]);
		expect(places.map(({ region }) => region.centreX)).toEqual([140, 340]);
		expect(places[0]).toEqual({ region: REGION, detection: null });
	});

	test("use the detector's region for the followed face, since its mesh may have slipped", () => {
		const places = placesToFit(REGION, [face(105), face(300)]);
		expect(places.map(({ region }) => region.centreX)).toEqual([145, 340]);
	});
});
