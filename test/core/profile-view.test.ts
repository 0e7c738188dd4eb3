import { describe, expect, test } from "vitest";
import { isProfileView } from "../../src/core/profile-view.ts";

const eyesAndNose = (noseX: number) => [
	{ x: 40, y: 30 },
	{ x: 60, y: 30 },
	{ x: noseX, y: 45 },
];

describe("a face is seen from the side", () => {
	test.each([35, 42, 58, 65])(
		"where its nose tip (%i) lies beyond an eye, or almost",
		(noseX) => {
			expect(isProfileView(eyesAndNose(noseX))).toBe(true);
		},
	);

	test("whichever eye lies left in the picture", () => {
		const [rightEye, leftEye, nose] = eyesAndNose(35);
		if (!rightEye || !leftEye || !nose) throw new Error("no points");
		expect(isProfileView([leftEye, rightEye, nose])).toBe(true);
	});
});

describe("a face is not seen from the side", () => {
	test.each([44, 50, 57])(
		"where its nose tip (%i) lies well between the eyes",
		(noseX) => {
			expect(isProfileView(eyesAndNose(noseX))).toBe(false);
		},
	);

	test("where the detector gave too few points to say so", () => {
		expect(isProfileView([])).toBe(false);
		expect(isProfileView(eyesAndNose(35).slice(0, 2))).toBe(false);
	});
});
