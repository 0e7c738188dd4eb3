import { describe, expect, test } from "vitest";
import type { FollowedFace } from "../../../src/core/face/followed-face.ts";
import { EMPTY_TILE_MEMORY } from "../../../src/core/face-group/tile-memory.ts";
import type { FrameMetadata } from "../../../src/core/picture/frame.ts";
import { findFaces } from "../../../src/offscreen/analysis/find-faces.ts";
import { isFaceElsewhere } from "../../../src/offscreen/analysis/look.ts";
import { aLook } from "../../support/a-look.ts";
import { aFrame } from "../../support/builders.ts";
import {
	aBrokenNet,
	aDetector,
	aMesh,
	aNet,
	guessesOf,
	IN_THE_MIDDLE,
	NO_MESH,
	restingMesh,
} from "../../support/fake-face-nets.ts";
import { lookTools } from "../../support/fake-look-tools.ts";

const BESIDE = { box: { x: 0.05, y: 0.35, width: 0.3, height: 0.3 } };

function aLookAfter(
	followed: FollowedFace | null = null,
	frame: Partial<FrameMetadata> = {},
) {
	return aLook({
		frame: aFrame({ capturedAtMs: 5_000, ...frame }),
		memory: { ...EMPTY_TILE_MEMORY, followed },
	});
}

/** A face in the middle of the picture, last searched for the given time ago. */
function followed(agoMs = 500, centreX = 320): FollowedFace {
	return {
		region: { centreX, centreY: 180, sidePx: 200, angleRad: 0 },
		sourceWidthPx: 640,
		sourceHeightPx: 360,
		isFrontal: true,
		seenAtMs: 0,
		detectedAtMs: 5_000 - agoMs,
	};
}

const FACE_AREA = { area: { x: 180, y: 40, width: 280, height: 280 } };

async function find(
	tools: Parameters<typeof lookTools>[0],
	look = aLookAfter(),
) {
	const all = lookTools(tools);
	await findFaces([look], all);
	return {
		faces: look.faces,
		followed: look.memory.followed,
		needsDetection: look.needsDetection,
		isElsewhere: isFaceElsewhere(look),
		noted: all.noted,
	};
}

describe("a picture of somebody who is not followed yet", () => {
	test("is searched, and the mesh is fitted to the face found, in the video's own pixels", async () => {
		const { faces, followed } = await find({
			detector: aDetector(IN_THE_MIDDLE),
			mesh: aMesh(),
		});
		expect(faces).toHaveLength(1);
		expect(faces?.[0]?.landmarks).toHaveLength(478);
		expect(faces?.[0]?.box.x).toBeCloseTo(320 - 84.2, 0);
		expect(followed).toMatchObject({
			sourceWidthPx: 640,
			isFrontal: true,
			seenAtMs: 5_000,
			detectedAtMs: 5_000,
			region: { centreX: expect.closeTo(320, 0) },
		});
	});

	test("may show a face from the side if no mesh fits", async () => {
		const { faces, followed } = await find({
			detector: aDetector({ ...IN_THE_MIDDLE, noseShare: 2 }),
			mesh: aNet(NO_MESH),
		});
		expect(faces).toMatchObject([{ landmarks: null, headPose: null }]);
		expect(faces?.[0]?.keypoints).toHaveLength(6);
		expect(followed).toMatchObject({ isFrontal: false });
	});

	test("is searched once more for a face that fills it, in the video's own pixels", async () => {
		const filling = aNet(guessesOf([]), guessesOf([IN_THE_MIDDLE]));
		const { faces } = await find({ detector: filling, mesh: aNet(NO_MESH) });
		const usual = await find({
			detector: aDetector(IN_THE_MIDDLE),
			mesh: aNet(NO_MESH),
		});
		const width = (usual.faces?.[0]?.box.width ?? 0) / 0.52;
		expect(filling.runs).toEqual([1, 1]);
		expect(faces?.[0]?.box.width).toBeCloseTo(width, 0);
		expect(faces?.[0]?.box.x).toBeCloseTo(320 - width / 2, 0);
	});

	test("shows nobody where that search finds a face too small to fill it", async () => {
		const small = { box: { x: 0.45, y: 0.45, width: 0.1, height: 0.1 } };
		const { faces } = await find({
			detector: aNet(guessesOf([]), guessesOf([small])),
			mesh: aMesh(),
		});
		expect(faces).toEqual([]);
	});

	test("shows nobody if the detector is not sure either", async () => {
		const { faces } = await find({
			detector: aDetector({ ...IN_THE_MIDDLE, logit: 0 }),
			mesh: aNet(NO_MESH),
		});
		expect(faces).toEqual([]);
	});

	test("shows nobody where a doubtful detection's nose lies elsewhere than the mesh's, as on a wheel", async () => {
		const wheel = { ...IN_THE_MIDDLE, noseShare: 4 };
		const doubtful = await find({
			detector: aDetector({ ...wheel, logit: 0 }),
			mesh: aMesh(),
		});
		expect(doubtful.faces).toEqual([]);
		const sure = await find({ detector: aDetector(wheel), mesh: aMesh() });
		expect(sure.faces).toHaveLength(1);
		const alike = await find({
			detector: aDetector({ ...IN_THE_MIDDLE, logit: 0 }),
			mesh: aMesh(),
		});
		expect(alike.faces).toHaveLength(1);
	});

	test("with several faces gives no followed face, so that the detector finds each of them each time", async () => {
		const { faces, followed } = await find({
			detector: aDetector(IN_THE_MIDDLE, BESIDE),
			mesh: aMesh(),
		});
		expect(faces).toHaveLength(2);
		expect(followed).toBeNull();
	});
});

describe("a face that is followed", () => {
	test("is fitted without the detector", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const { faces, followed: next } = await find(
			{ detector, mesh: aMesh() },
			aLookAfter(followed()),
		);
		expect(detector.runs).toEqual([]);
		expect(faces).toHaveLength(1);
		expect(next?.detectedAtMs).toBe(4_500);
	});

	test("is searched for in the part around it if it is turned", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const { faces, needsDetection } = await find(
			{ detector, mesh: aMesh() },
			aLookAfter({ ...followed(), isFrontal: false }, FACE_AREA),
		);
		expect(detector.runs).toEqual([1]);
		expect(faces).toHaveLength(1);
		expect(faces?.[0]?.box.x).toBeGreaterThan(FACE_AREA.area.x);
		expect(needsDetection).toBe(true);
	});

	test("that is turned is not searched for again within a fifth of a second", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const turned = { ...followed(), isFrontal: false, seenAtMs: 4_900 };
		const { needsDetection, followed: next } = await find(
			{ detector, mesh: aMesh() },
			aLookAfter(turned, FACE_AREA),
		);
		expect(needsDetection).toBe(false);
		expect(next?.seenAtMs).toBe(4_900);
	});

	test("is fitted a second time, centred, if it has moved", async () => {
		const moved = restingMesh();
		for (let i = 0; i < moved.points.length; i += 3)
			moved.points[i] = (moved.points[i] ?? 0) + 40;
		const mesh = aNet(moved, restingMesh());
		await find({ detector: aDetector(), mesh }, aLookAfter(followed()));
		expect(mesh.runs).toEqual([1, 1]);
	});

	test("is searched for in the whole picture if it is no longer there", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const mesh = aNet(NO_MESH, restingMesh());
		const { faces, followed: next } = await find(
			{ detector, mesh },
			aLookAfter(followed(500, 100)),
		);
		expect(detector.runs).toEqual([1]);
		expect(faces).toHaveLength(1);
		expect(next?.detectedAtMs).toBe(5_000);
	});

	test("does not hide others: the whole picture is searched every five seconds", async () => {
		const { faces, followed: next } = await find(
			{ detector: aDetector(IN_THE_MIDDLE, BESIDE), mesh: aMesh() },
			aLookAfter(followed(5_000)),
		);
		expect(faces).toHaveLength(2);
		expect(next).toBeNull();
	});

	test("stays followed if the detector misses it", async () => {
		const { faces, followed: next } = await find(
			{ detector: aDetector(), mesh: aMesh() },
			aLookAfter(followed(5_000)),
		);
		expect(faces).toHaveLength(1);
		expect(next?.detectedAtMs).toBe(5_000);
	});

	test("stays followed where the detector doubts it and shows its nose elsewhere; a face that was only proposed does not", async () => {
		const tools = () => ({
			detector: aDetector({ ...IN_THE_MIDDLE, noseShare: 4, logit: 0 }),
			mesh: aMesh(),
		});
		const known = await find(tools(), aLookAfter(followed(3_500)));
		expect(known.faces).toHaveLength(1);
		const proposed = {
			...followed(3_500),
			isFrontal: false,
			seenAtMs: Number.NEGATIVE_INFINITY,
		};
		expect((await find(tools(), aLookAfter(proposed))).faces).toEqual([]);
	});

	test("is expected at the same position in a video of another resolution, and unknown in one of another shape", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const tools = { detector, mesh: aMesh() };
		const smaller = {
			sourceWidthPx: 320,
			sourceHeightPx: 180,
			area: { x: 0, y: 0, width: 320, height: 180 },
		};
		const { faces } = await find(tools, aLookAfter(followed(), smaller));
		expect(detector.runs).toEqual([]);
		expect(faces?.[0]?.box.x).toBeCloseTo(130.8, 0);
		await find(
			tools,
			aLookAfter(followed(), { ...smaller, sourceHeightPx: 320 }),
		);
		expect(detector.runs).toEqual([1]);
	});
});

describe("a part of a picture", () => {
	test("shows the face that is followed", async () => {
		const detector = aDetector(IN_THE_MIDDLE);
		const { faces, isElsewhere } = await find(
			{ detector, mesh: aMesh() },
			aLookAfter(followed(10_000), FACE_AREA),
		);
		expect(detector.runs).toEqual([]);
		expect(faces).toHaveLength(1);
		expect(isElsewhere).toBe(false);
	});

	test("that shows nobody says nothing about the rest", async () => {
		const { isElsewhere, followed: next } = await find(
			{ detector: aDetector(), mesh: aNet(NO_MESH) },
			aLookAfter(followed(), FACE_AREA),
		);
		expect(isElsewhere).toBe(true);
		expect(next).toBeNull();
	});

	test("does not count as a search of the whole picture", async () => {
		const { followed: next } = await find(
			{
				detector: aDetector(IN_THE_MIDDLE),
				mesh: aNet(NO_MESH, restingMesh()),
			},
			aLookAfter(followed(2_000), FACE_AREA),
		);
		expect(next?.detectedAtMs).toBe(3_000);
	});
});

describe("a net that fails", () => {
	test("is counted, and the detector is used without the mesh", async () => {
		const { faces, noted } = await find({
			detector: aDetector(IN_THE_MIDDLE),
			mesh: aBrokenNet(),
		});
		expect(faces).toMatchObject([{ landmarks: null }]);
		expect(noted).toEqual(["landmarks-failed"]);
	});

	test("is counted, and a face in the middle is read without the detector", async () => {
		const { faces } = await find({ mesh: aMesh() });
		expect(faces).toHaveLength(1);
		const { faces: nobody } = await find({ mesh: aNet(NO_MESH) });
		expect(nobody).toBeNull();
	});

	test("together with the other one leaves no result", async () => {
		const { faces, noted } = await find({
			detector: aBrokenNet(),
			mesh: aBrokenNet(),
		});
		expect(faces).toBeNull();
		expect(noted).toEqual(["detector-failed"]);
	});

	test("leaves no result either if it was never loaded", async () => {
		expect((await find({})).faces).toBeNull();
		expect((await find({ detector: aDetector() })).faces).toEqual([]);
	});
});

test("all pictures go through each net at once, each with its own answer", async () => {
	const detector = aNet(guessesOf([IN_THE_MIDDLE]), guessesOf([]));
	const mesh = aMesh();
	const tools = lookTools({ detector, mesh });
	const looks = [aLookAfter(), aLookAfter(followed()), aLookAfter()];
	await findFaces(looks, tools);
	expect(looks.map(({ faces }) => faces?.length)).toEqual([1, 1, 0]);
	// The picture that shows nobody is searched once more.
	expect(detector.runs).toEqual([2, 1]);
	expect(mesh.runs).toEqual([2]);
});
