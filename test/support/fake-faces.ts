import type { FaceObservation } from "../../src/core/face-observation.ts";
import type { FaceFinder } from "../../src/offscreen/face-finder.ts";
import { aFace } from "./builders.ts";

/** Corners of the eyes and of the mouth in the face mesh, with pixels for a face 50 px between the eyes' outer corners. */
const CORNERS = [
	[33, 120, 80],
	[133, 130, 80],
	[362, 160, 80],
	[263, 170, 80],
	[61, 135, 130],
	[291, 155, 130],
] as const;

/** A face whose eyes and mouth lie where they should, so that it can be aligned. */
export function anAlignableFace(
	overrides: Partial<FaceObservation> = {},
): FaceObservation {
	const landmarks = Array.from({ length: 478 }, () => ({ x: 0, y: 0, z: 0 }));
	for (const [index, x, y] of CORNERS) landmarks[index] = { x, y, z: 0 };
	return aFace({ landmarks, ...overrides });
}

/** A stage that always finds the same faces. */
export function aFinder(...faces: FaceObservation[]): FaceFinder {
	return { find: () => faces, close() {} };
}

export function aBrokenFinder(): FaceFinder {
	return {
		find() {
			throw new Error("the graph broke");
		},
		close() {},
	};
}
