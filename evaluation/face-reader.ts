import { expressionInput } from "../src/core/expression/expression-input.ts";
import {
	anchorsOf,
	type FaceAnchors,
} from "../src/core/expression/face-anchors.ts";
import { mainFace } from "../src/core/face/face-observation.ts";
import type { HeadPose } from "../src/core/face/head-pose.ts";
import { findFaces } from "../src/offscreen/analysis/find-faces.ts";
import { pixelReader } from "../src/offscreen/analysis/picture-pixels.ts";
import { openFindTools } from "./open-find-tools.ts";
import { wholeSight } from "./whole-sight.ts";

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
	const tools = await openFindTools(minScore);
	const { sampler } = tools;
	const pixels = pixelReader();
	return async (picture) => {
		const sight = wholeSight(picture, pixels);
		const [found] = await findFaces([sight], tools);
		const face = mainFace(found?.faces ?? []);
		if (!face?.landmarks) return null;
		const anchors = anchorsOf(face.landmarks);
		const crop = expressionInput(sight.pixels, face.landmarks, sampler);
		if (!anchors || !crop) return null;
		const { headPose, box } = face;
		return { anchors, headPose, faceWidthPx: box.width, crop };
	};
}
