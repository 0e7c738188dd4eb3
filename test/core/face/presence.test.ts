import { describe, expect, test } from "vitest";
import {
	isAtEdge,
	isProfileView,
	judgePresence,
} from "../../../src/core/face/presence.ts";
import { aFace, aPose } from "../../support/builders.ts";

const box = (width: number) => ({ x: 0, y: 0, width, height: width });
const lookingLeftInProfile = [
	{ x: 40, y: 40 },
	{ x: 50, y: 40 },
	{ x: 30, y: 55 },
	{ x: 40, y: 70 },
	{ x: 60, y: 45 },
	{ x: 80, y: 45 },
];
const facingKeypoints = lookingLeftInProfile.with(2, { x: 45, y: 55 });

describe("judgePresence", () => {
	test("an empty picture shows no face, and nothing is read from it", () => {
		expect(judgePresence([])).toEqual({
			presence: "no-face",
			face: null,
			faceWidthPx: null,
			readsExpression: false,
		});
	});

	test.each([
		[35, "face-too-small", false],
		[36, "present", false],
		[63, "present", false],
		[64, "present", true],
	] as const)(
		"a face %d px wide is %s, expression read: %s",
		(width, presence, reads) => {
			const judged = judgePresence([aFace({ box: box(width) })]);
			expect(judged.presence).toBe(presence);
			expect(judged.readsExpression).toBe(reads);
		},
	);

	test.each([
		[-54, false],
		[46, false],
		[38, true],
	])(
		"a head turned by %d degrees keeps its presence, expression read: %s",
		(yawDeg, reads) => {
			const face = aFace({ headPose: aPose({ yawDeg }) });
			expect(judgePresence([face])).toMatchObject({
				presence: "present",
				readsExpression: reads,
			});
		},
	);

	test.each([
		[-34, false],
		[35, false],
		[-19, true],
	])(
		"a head bent by %d degrees keeps its presence, expression read: %s",
		(pitchDeg, reads) => {
			const face = aFace({ headPose: aPose({ pitchDeg }) });
			expect(judgePresence([face])).toMatchObject({
				presence: "present",
				readsExpression: reads,
			});
		},
	);

	test("a second face of similar size counts as several faces, a far smaller one does not", () => {
		const main = aFace({ box: box(100) });
		const similar = aFace({ box: { ...box(60), x: 150 } });
		const background = aFace({ box: box(40) });
		expect(judgePresence([main, similar]).presence).toBe("several-faces");
		expect(judgePresence([background, main])).toMatchObject({
			presence: "present",
			face: main,
		});
	});

	test("two meshes over one head are one face", () => {
		const main = aFace({ box: box(100) });
		const over = aFace({ box: { ...box(70), x: 25, y: 10 } });
		expect(judgePresence([main, over]).presence).toBe("present");
	});

	test("a detected face without a mesh is a profile only if its nose lies beyond both eyes", () => {
		const unfitted = { landmarks: null, headPose: null };
		const profile = aFace({ ...unfitted, keypoints: lookingLeftInProfile });
		const covered = aFace({ ...unfitted, keypoints: facingKeypoints });
		expect(judgePresence([profile]).presence).toBe("profile");
		expect(judgePresence([covered]).presence).toBe("face-without-landmarks");
		expect(judgePresence([covered]).readsExpression).toBe(false);
	});
});

test.each([
	[100, false],
	[4, true],
	[-20, true],
	[214, true],
])("a face 100 px wide at x = %i of 320 is at the edge: %s", (x, expected) => {
	expect(isAtEdge({ x, y: 170, width: 100, height: 70 }, 320)).toBe(expected);
});

const eyesAndNose = (noseX: number) => [
	{ x: 40, y: 30 },
	{ x: 60, y: 30 },
	{ x: noseX, y: 45 },
];

describe("a face is seen from the side", () => {
	test.each([35, 42, 58, 65])(
		"if its nose tip (%i) is beyond an eye, or almost",
		(noseX) => {
			expect(isProfileView(eyesAndNose(noseX))).toBe(true);
		},
	);

	test("whichever eye is on the left in the picture", () => {
		const [rightEye, leftEye, nose] = eyesAndNose(35);
		if (!rightEye || !leftEye || !nose) throw new Error("no points");
		expect(isProfileView([leftEye, rightEye, nose])).toBe(true);
	});
});

describe("a face is not seen from the side", () => {
	test.each([44, 50, 57])(
		"if its nose tip (%i) is well between the eyes",
		(noseX) => {
			expect(isProfileView(eyesAndNose(noseX))).toBe(false);
		},
	);

	test("if the detector gave too few keypoints to judge", () => {
		expect(isProfileView([])).toBe(false);
		expect(isProfileView(eyesAndNose(35).slice(0, 2))).toBe(false);
	});
});
