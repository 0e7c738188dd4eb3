import { describe, expect, test } from "vitest";
import type { FollowedFace } from "../../../src/core/face/followed-face.ts";
import {
	EMPTY_TILE_MEMORY,
	nextPart,
	type TileMemory,
} from "../../../src/core/face-group/tile-memory.ts";
import { areaOfPart } from "../../../src/core/picture/picture-part.ts";
import { findFaces } from "../../../src/offscreen/analysis/find-faces.ts";
import { isFaceElsewhere } from "../../../src/offscreen/analysis/look.ts";
import type { LookTools } from "../../../src/offscreen/analysis/look-tools.ts";
import { aLook } from "../../support/a-look.ts";
import { aFrame } from "../../support/builders.ts";
import {
	aBrokenNet,
	aDetector,
	aFarDetector,
	aMesh,
	IN_THE_MIDDLE,
} from "../../support/fake-face-nets.ts";
import { lookTools } from "../../support/fake-look-tools.ts";

const SIZE = { sourceWidthPx: 1_280, sourceHeightPx: 720 };
/** A face of 64 pixels in the middle of a picture of 1280. */
const SMALL = { box: { x: 0.475, y: 0.475, width: 0.05, height: 0.05 } };

/** A look at what the tile's memory asks for. */
async function look(
	tools: Partial<LookTools>,
	memory: TileMemory = EMPTY_TILE_MEMORY,
	capturedAtMs = 5_000,
) {
	const part = nextPart(memory, capturedAtMs);
	const area = areaOfPart(part, SIZE.sourceWidthPx, SIZE.sourceHeightPx);
	const looked = aLook({
		frame: aFrame({ capturedAtMs, ...SIZE, area, widthPx: 256, heightPx: 144 }),
		memory,
	});
	await findFaces([looked], lookTools(tools));
	return looked;
}

/** A frontal face of 64 pixels in the middle, last searched for long ago. */
const FOLLOWED: FollowedFace = {
	region: { centreX: 640, centreY: 360, sidePx: 96, angleRad: 0 },
	...SIZE,
	isFrontal: false,
	seenAtMs: 0,
	detectedAtMs: 0,
};

describe("a face that only the full-range net sees", () => {
	test("is no face yet, and the next look is at the part around it", async () => {
		const far = { detector: aDetector(), farDetector: aFarDetector(SMALL) };
		const first = await look({ ...far, mesh: aMesh() });
		expect(first.faces).toEqual([]);
		expect(isFaceElsewhere(first)).toBe(false);
		const part = nextPart(first.memory, 5_500);
		expect(part?.width).toBeCloseTo(0.05 * 1.5 * 1.4, 2);
		const second = await look(
			{ detector: aDetector(IN_THE_MIDDLE), mesh: aMesh() },
			first.memory,
			5_500,
		);
		expect(second.faces).toHaveLength(1);
		expect(second.memory.far).toBeNull();
	});

	test("is forgotten if the closer look finds none, and the whole is looked at again", async () => {
		const nobody = { detector: aDetector(), mesh: aMesh() };
		const first = await look({
			...nobody,
			farDetector: aFarDetector(SMALL),
		});
		const farDetector = aFarDetector(SMALL);
		const second = await look({ ...nobody, farDetector }, first.memory, 5_500);
		expect(farDetector.runs).toEqual([]);
		expect(isFaceElsewhere(second)).toBe(true);
		expect(nextPart(second.memory, 6_000)).toBeNull();
	});

	test("gives no signal where a face is followed, for it is still there", async () => {
		const memory = { ...EMPTY_TILE_MEMORY, followed: FOLLOWED };
		const nobody = { detector: aDetector(), mesh: aMesh() };
		const there = await look(
			{ ...nobody, farDetector: aFarDetector(SMALL) },
			memory,
		);
		expect(isFaceElsewhere(there)).toBe(true);
		expect(there.memory.followed?.detectedAtMs).toBe(5_000);
		const gone = await look({ ...nobody, farDetector: aFarDetector() }, memory);
		expect(isFaceElsewhere(gone)).toBe(false);
		expect(gone.memory.followed).toBeNull();
	});
});

describe("the full-range net", () => {
	test("does not search pictures in which somebody was found", async () => {
		const farDetector = aFarDetector(SMALL);
		await look({
			farDetector,
			...{ detector: aDetector(IN_THE_MIDDLE), mesh: aMesh() },
		});
		expect(farDetector.runs).toEqual([]);
	});

	test("searches a picture without anybody only now and then, and each part of it in turn, which the detector leaves to it", async () => {
		const farDetector = aFarDetector();
		const detector = aDetector();
		let memory = EMPTY_TILE_MEMORY;
		const partial: boolean[] = [];
		for (let i = 0; i < 7; i++) {
			const atMs = 5_000 + i * 1_000;
			partial.push(nextPart(memory, atMs) !== null);
			const tools = { detector, mesh: aMesh(), farDetector };
			({ memory } = await look(tools, memory, atMs));
		}
		expect(farDetector.runs).toEqual([1, 1, 1, 1]);
		expect(partial).toEqual([false, false, true, false, false, false, true]);
		// Where the full-range net searches the whole picture, the detector searches for a face that fills it, too.
		expect(detector.runs).toEqual([1, 1, 1, 1, 1, 1, 1]);
	});

	test("that fails leaves nobody found", async () => {
		const looked = await look({
			farDetector: aBrokenNet(),
			...{ detector: aDetector(), mesh: aMesh() },
		});
		expect(looked.faces).toEqual([]);
		expect(looked.memory.followed).toBeNull();
	});
});
