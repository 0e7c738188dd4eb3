import { describe, expect, test } from "vitest";
import { partAround } from "../../../src/core/face/followed-face.ts";
import { areaOfPart } from "../../../src/core/picture/picture-part.ts";

function followed(centreX: number, centreY: number, sidePx = 100) {
	return {
		region: { centreX, centreY, sidePx, angleRad: 0 },
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		isFrontal: true,
		seenAtMs: 0,
		detectedAtMs: 0,
	};
}

describe("the requested part", () => {
	test("is the face's region with room around it", () => {
		const part = partAround(followed(320, 180), null);
		expect(areaOfPart(part, 640, 360)).toEqual({
			...{ x: 250, y: 110, width: 140, height: 140 },
		});
	});

	test("stays while the face moves within it, so that its pictures can be compared", () => {
		const part = partAround(followed(320, 180), null);
		expect(partAround(followed(330, 175), part)).toBe(part);
		expect(partAround(followed(360, 180), part)).not.toBe(part);
	});

	test("becomes smaller if the face has moved back", () => {
		const part = partAround(followed(320, 180), null);
		expect(partAround(followed(320, 180, 80), part)).toBe(part);
		const smaller = partAround(followed(320, 180, 60), part);
		expect(smaller.width * 640).toBeCloseTo(84);
	});

	test("ends at the picture's edge, and stays there too", () => {
		const corner = followed(20, 10);
		const part = partAround(corner, null);
		expect(part).toMatchObject({ x: 0, y: 0 });
		expect(partAround(followed(22, 12), part)).toBe(part);
	});

	test("is the whole picture if the face fills it", () => {
		const part = partAround(followed(320, 180, 900), null);
		expect(part).toEqual({ x: 0, y: 0, width: 1, height: 1 });
	});
});

describe("its area", () => {
	test("is the same part of a video of another resolution", () => {
		const part = partAround(followed(320, 180), null);
		expect(areaOfPart(part, 1280, 720)).toEqual({
			...{ x: 500, y: 220, width: 280, height: 280 },
		});
	});

	test("is the whole picture if no part is requested", () => {
		expect(areaOfPart(null, 640, 360)).toEqual({
			...{ x: 0, y: 0, width: 640, height: 360 },
		});
	});
});
