import { describe, expect, test, vi } from "vitest";
import type { FreezeState } from "../../src/core/freeze-watch.ts";
import {
	type LookTools,
	lookAtFrame,
} from "../../src/offscreen/look-at-frame.ts";
import { aFace, aPose } from "../support/builders.ts";
import {
	aBrokenFinder,
	aFinder,
	anAlignableFace,
} from "../support/fake-faces.ts";
import { lookTools } from "../support/fake-look-tools.ts";
import { FakePicture } from "../support/fake-picture.ts";

function look(
	overrides: Partial<LookTools> = {},
	{ readsExpression = true, atMs = 1_000, sourceWidthPx = 768 } = {},
	freeze: FreezeState | null = null,
) {
	const tools = lookTools(overrides);
	const picture = new FakePicture(384, 216);
	const frame = {
		tileId: "ana",
		capturedAtMs: atMs,
		picture,
		widthPx: 384,
		heightPx: 216,
		sourceWidthPx,
		sourceHeightPx: (sourceWidthPx * 9) / 16,
	};
	const seen = lookAtFrame(frame, "0:ana", freeze, readsExpression, tools);
	return { ...seen, failures: tools.noted, picture };
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
		const headPose = aPose({ yawDeg: 12 });
		const { signal, crop, face, failures } = look({
			landmarker: aFinder(anAlignableFace({ headPose })),
		});
		expect(signal).toEqual({
			participantId: "0:ana",
			atMs: 1_000,
			presence: "present",
			faceWidthPx: 180,
			isAtEdge: false,
			headPose,
			eyeOpenness: expect.any(Number),
			mouthOpenness: null,
			gazeOffset: null,
			isPoorlyLit: false,
			expression: null,
		});
		expect(crop).toHaveLength(48 * 48);
		expect(face?.landmarks).toHaveLength(478);
		expect(failures).toEqual([]);
	});

	test("is not looked for a second time by the detector", () => {
		const detector = { find: vi.fn(() => []), close() {} };
		look({ landmarker: aFinder(anAlignableFace()), detector });
		expect(detector.find).not.toHaveBeenCalled();
	});

	test("gives no crop where expressions are not read", () => {
		const { crop, signal } = look(
			{ landmarker: aFinder(anAlignableFace()) },
			{ readsExpression: false },
		);
		expect(crop).toBeNull();
		expect(signal.presence).toBe("present");
	});

	test("gives no crop where it is too small for an expression, and no pose where it is too small for that", () => {
		const box = { x: 100, y: 50, width: 50, height: 60 };
		const small = { landmarker: aFinder(anAlignableFace({ box })) };
		expect(look(small, { sourceWidthPx: 384 })).toMatchObject({
			crop: null,
			signal: { presence: "present", faceWidthPx: 50 },
		});
		const tiny = {
			landmarker: aFinder(anAlignableFace({ box: { ...box, width: 20 } })),
		};
		expect(look(tiny, { sourceWidthPx: 384 })).toMatchObject({
			crop: null,
			signal: { presence: "face-too-small", headPose: null },
		});
	});

	test("gives no crop where its landmarks are degenerate", () => {
		expect(look({ landmarker: aFinder(aFace()) }).crop).toBeNull();
	});

	test("that is one of several gives no pose, no crop", () => {
		const { signal, crop } = look({
			landmarker: aFinder(anAlignableFace(), {
				...anAlignableFace(),
				box: { x: 300, y: 50, width: 90, height: 110 },
			}),
		});
		expect(signal).toMatchObject({ presence: "several-faces", headPose: null });
		expect(crop).toBeNull();
	});
});

describe("where the mesh fits nobody", () => {
	test("the detector may still find a face from the side", () => {
		const { signal } = look({
			landmarker: aFinder(),
			detector: aFinder(SIDEWAYS),
		});
		expect(signal).toMatchObject({ presence: "profile", headPose: null });
	});

	test("and the detector neither, nobody is there", () => {
		const { signal } = look({ landmarker: aFinder(), detector: aFinder() });
		expect(signal).toMatchObject({ presence: "no-face", faceWidthPx: null });
	});
});

describe("a stage that breaks", () => {
	test("is counted, and the detector goes on without the landmarker", () => {
		const { signal, failures } = look({
			landmarker: aBrokenFinder(),
			detector: aFinder(SIDEWAYS),
		});
		expect(signal.presence).toBe("profile");
		expect(failures).toEqual(["landmarks-failed"]);
	});

	test("is counted, and the landmarker's word stands without the detector", () => {
		const { signal, failures } = look({
			landmarker: aFinder(),
			detector: aBrokenFinder(),
		});
		expect(signal.presence).toBe("no-face");
		expect(failures).toEqual(["detector-failed"]);
	});

	test("together with the other leaves nothing to tell, which is not nobody", () => {
		const { signal, crop, failures } = look({
			landmarker: aBrokenFinder(),
			detector: aBrokenFinder(),
		});
		expect(signal.presence).toBe("cant-tell");
		expect(crop).toBeNull();
		expect(failures).toEqual(["landmarks-failed", "detector-failed"]);
	});

	test("or was never loaded, likewise", () => {
		expect(look()).toMatchObject({
			signal: { presence: "cant-tell" },
			failures: [],
		});
		const detectorOnly = look({ detector: aFinder() });
		expect(detectorOnly.signal.presence).toBe("no-face");
	});
});

describe("a picture that stays the same", () => {
	const pixels = { read: () => new Uint8ClampedArray(384 * 216 * 4).fill(90) };

	test("is frozen after 4 s, and is not looked at any more", () => {
		const landmarker = { find: vi.fn(() => [anAlignableFace()]), close() {} };
		let freeze: FreezeState | null = null;
		const presences: string[] = [];
		for (const atMs of [0, 2_000, 3_500, 4_000]) {
			const seen = look({ landmarker, pixels }, { atMs }, freeze);
			freeze = seen.freeze;
			presences.push(seen.signal.presence);
		}
		expect(presences).toEqual(["present", "present", "present", "frozen"]);
		expect(landmarker.find).toHaveBeenCalledTimes(3);
	});
});

test("looking never closes the picture: its owner does", () => {
	expect(
		look({ landmarker: aFinder(anAlignableFace()) }).picture.timesClosed,
	).toBe(0);
});
