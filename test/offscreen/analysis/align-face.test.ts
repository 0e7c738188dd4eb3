import { describe, expect, test } from "vitest";
import { fittedFace } from "../../../src/core/face/face-mesh.ts";
import type { FaceObservation } from "../../../src/core/face/face-observation.ts";
import { alignFace } from "../../../src/offscreen/analysis/align-face.ts";
import { signalOf } from "../../../src/offscreen/analysis/look-signal.ts";
import { aLook } from "../../support/a-look.ts";
import { aFace, aFrame, aPose } from "../../support/builders.ts";
import { restingMesh } from "../../support/fake-face-nets.ts";
import { lookTools } from "../../support/fake-look-tools.ts";

type Begun = Parameters<typeof aLook>[0] & {
	readonly readsExpression?: boolean;
};

function look(
	faces: readonly FaceObservation[] | null,
	{ readsExpression = true, ...begun }: Begun = {},
) {
	const look = { ...aLook(begun), faces };
	alignFace(look, readsExpression, lookTools());
	return { signal: signalOf(look), crop: look.crop, face: look.face };
}

/** A face at rest, whose mesh is 0.58 of the region's side wide. */
function aRealFace(sidePx = 300, centreX = 320): FaceObservation {
	const { points, presenceLogit } = restingMesh();
	const region = { centreX, centreY: 180, sidePx, angleRad: 0 };
	const face = fittedFace(points, presenceLogit, region, aFrame());
	if (!face) throw new Error("a face");
	return face;
}

const SIDEWAYS = aFace({
	landmarks: null,
	headPose: null,
	keypoints: [
		{ x: 130, y: 80 },
		{ x: 140, y: 80 },
		{ x: 100, y: 95 },
	],
});

describe("a face to which the mesh fits", () => {
	test("is present, with its pose, its width in the video's own pixels, and a crop", () => {
		const { signal, crop, face } = look([aRealFace()]);
		expect(signal).toEqual({
			participantId: "0:ana",
			atMs: 0,
			presence: "present",
			faceWidthPx: expect.closeTo(175.3, 0),
			isAtEdge: false,
			headPose: expect.objectContaining({ yawDeg: expect.closeTo(0, 0) }),
			eyeOpenness: expect.any(Number),
			mouthOpenness: expect.any(Number),
			smile: expect.any(Number),
			gazeOffset: expect.any(Number),
			isPoorlyLit: false,
			expression: null,
		});
		expect(crop).toHaveLength(48 * 48);
		expect(face?.landmarks).toHaveLength(478);
	});

	test("gives the same result from a picture of the face alone", () => {
		const whole = look([aRealFace()]);
		const frame = aFrame({
			widthPx: 200,
			heightPx: 200,
			area: { x: 120, y: 0, width: 400, height: 360 },
		});
		const part = look([aRealFace()], { frame });
		expect(part.signal).toEqual(whole.signal);
		expect(part.crop).toHaveLength(48 * 48);
	});

	test("is judged against the edge of the video, not of the part that was captured", () => {
		const frame = aFrame({ area: { x: 240, y: 0, width: 160, height: 360 } });
		expect(look([aRealFace()], { frame }).signal.isAtEdge).toBe(false);
		expect(look([aRealFace(300, 60)]).signal.isAtEdge).toBe(true);
	});

	test("gives no crop if expressions are not read", () => {
		const { crop, signal } = look([aRealFace()], { readsExpression: false });
		expect(crop).toBeNull();
		expect(signal.presence).toBe("present");
	});

	test("gives no crop if it is too small for an expression, and no pose if it is too small for a pose", () => {
		expect(look([aRealFace(100)])).toMatchObject({
			crop: null,
			signal: { presence: "present" },
		});
		expect(look([aRealFace(60)])).toMatchObject({
			crop: null,
			signal: { presence: "face-too-small", headPose: null },
		});
	});

	test("gives no crop if its landmarks are degenerate", () => {
		expect(look([aFace()]).crop).toBeNull();
	});

	test("gives no openness, gaze or crop in the dark", () => {
		const frame = aFrame();
		const { widthPx, heightPx } = frame;
		const rgba = new Uint8ClampedArray(widthPx * heightPx * 4).fill(12);
		const pixels = { rgba, widthPx, heightPx };
		expect(look([aRealFace()], { frame, pixels })).toMatchObject({
			crop: null,
			signal: { isPoorlyLit: true, eyeOpenness: null, presence: "present" },
		});
	});

	test("gives no pose and no crop if it is one of several", () => {
		const headPose = aPose({ yawDeg: 12 });
		const box = { x: 500, y: 50, width: 120, height: 130 };
		const { signal, crop } = look([aRealFace(), aFace({ headPose, box })]);
		expect(signal).toMatchObject({ presence: "several-faces", headPose: null });
		expect(crop).toBeNull();
	});
});

test("a face without a mesh may be seen from the side", () => {
	const { signal } = look([SIDEWAYS]);
	expect(signal).toMatchObject({ presence: "profile", headPose: null });
});

test("a search that finds no face gives no face", () => {
	const { signal } = look([]);
	expect(signal).toMatchObject({ presence: "no-face", faceWidthPx: null });
});

test("without any working net the presence is can't tell, not no face", () => {
	expect(look(null)).toMatchObject({
		crop: null,
		face: null,
		signal: { presence: "cant-tell" },
	});
});
