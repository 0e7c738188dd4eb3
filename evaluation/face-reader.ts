import { expressionInput } from "../src/core/expression/expression-input.ts";
import {
	anchorsOf,
	type FaceAnchors,
} from "../src/core/expression/face-anchors.ts";
import { mainFace } from "../src/core/face/face-observation.ts";
import type { HeadPose } from "../src/core/face/head-pose.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { openLookTools } from "./open-look-tools.ts";
import { wholeLook } from "./whole-look.ts";

/** The result of the extension's stages before the expression net, for one picture. */
export interface FaceReading {
	readonly anchors: FaceAnchors;
	readonly headPose: HeadPose | null;
	readonly faceWidthPx: number;
	readonly crop: Float32Array;
}

/** Resolves to null if no face with landmarks is found. Leaves the picture open. */
export type FaceReader = (picture: ImageBitmap) => Promise<FaceReading | null>;

/** @param minScore of a detection; the extension's own if left out */
export async function openFaceReader(minScore?: number): Promise<FaceReader> {
	const tools = await openLookTools(minScore);
	const { sampler } = tools;
	return async (picture) => {
		const look = wholeLook(picture, tools);
		await findFaces([look], tools);
		const face = mainFace(look.faces ?? []);
		if (!face?.landmarks) return null;
		const anchors = anchorsOf(face.landmarks);
		const crop = expressionInput(look.pixels, face.landmarks, sampler);
		if (!anchors || !crop) return null;
		const { headPose, box } = face;
		return { anchors, headPose, faceWidthPx: box.width, crop };
	};
}
