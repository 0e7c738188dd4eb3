import { describe, expect, test } from "vitest";
import {
	decodeDetections,
	SHORT_RANGE,
} from "../../../src/core/face/blaze-face.ts";
import { guessesOf, IN_THE_MIDDLE } from "../../support/fake-face-nets.ts";

const SQUARE = { x: 0, y: 0, width: 128, height: 128 };

function detected(
	faces: Parameters<typeof guessesOf>[0],
	area = SQUARE,
	minScore = 0.5,
) {
	const { regressors, logits } = guessesOf(faces);
	return decodeDetections(SHORT_RANGE, regressors, logits, area, minScore);
}

describe("a detected face", () => {
	test("is where the net puts it, relative to its anchor", () => {
		const [face] = detected([IN_THE_MIDDLE]);
		expect(face?.box.x).toBeCloseTo(0.35 * 128, 3);
		expect(face?.box.width).toBeCloseTo(0.3 * 128, 3);
		expect(face?.score).toBeGreaterThan(0.99);
		expect(face?.keypoints).toHaveLength(6);
		expect(face?.keypoints[0]?.y).toBeCloseTo((0.35 + 0.3 * 0.35) * 128, 3);
	});

	test("is in the video's own pixels, without the bars that make its picture square", () => {
		const [face] = detected([IN_THE_MIDDLE], { ...SQUARE, width: 256 });
		expect(face?.box.x).toBeCloseTo(0.35 * 256, 3);
		expect(face?.box.y).toBeCloseTo(0.35 * 256 - 64, 3);
		expect(face?.box.height).toBeCloseTo(0.3 * 256, 3);
	});

	test("found in a part of the picture is measured from the whole picture's corner", () => {
		const part = { x: 300, y: 100, width: 128, height: 128 };
		const [face] = detected([IN_THE_MIDDLE], part);
		expect(face?.box.x).toBeCloseTo(300 + 0.35 * 128, 3);
		expect(face?.box.y).toBeCloseTo(100 + 0.35 * 128, 3);
	});

	test("is left out if its score is too low", () => {
		expect(detected([{ ...IN_THE_MIDDLE, logit: -1 }])).toEqual([]);
		expect(detected([])).toEqual([]);
	});
});

describe("overlapping detections", () => {
	test("of one face are merged, nearer to the one with the higher score", () => {
		const { box } = IN_THE_MIDDLE;
		const beside = { box: { ...box, x: box.x + 0.04 }, logit: 0.5 };
		const faces = detected([IN_THE_MIDDLE, beside]);
		expect(faces).toHaveLength(1);
		const x = (faces[0]?.box.x ?? 0) / 128;
		expect(x).toBeGreaterThan(0.35);
		expect(x).toBeLessThan(0.37);
	});

	test("of two faces stay two, the one with the higher score first", () => {
		const left = { box: { x: 0, y: 0.3, width: 0.3, height: 0.3 }, logit: 1 };
		const right = { box: { x: 0.6, y: 0.3, width: 0.3, height: 0.3 } };
		const faces = detected([left, right]);
		expect(faces.map(({ box }) => box.x > 64)).toEqual([true, false]);
	});

	test("without any size do not loop for ever", () => {
		const flat = { box: { x: 0.5, y: 0.5, width: 0, height: 0 } };
		expect(detected([flat, flat, IN_THE_MIDDLE])).toHaveLength(3);
	});
});
