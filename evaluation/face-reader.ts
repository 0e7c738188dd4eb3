import landmarkerUrl from "../models/face_landmarker.task?url";
import { expressionInput } from "../src/core/expression-input.ts";
import { anchorsOf, type FaceAnchors } from "../src/core/face-anchors.ts";
import { mainFace } from "../src/core/face-observation.ts";
import type { HeadPose } from "../src/core/head-pose.ts";
import { readModelFile } from "../src/offscreen/model-file.ts";
import { pixelReader } from "../src/offscreen/picture-pixels.ts";
import { loadLandmarker } from "../src/offscreen/vision-runtime.ts";

/** What the extension's stages before the net make of one picture. */
export interface FaceReading {
	readonly anchors: FaceAnchors;
	readonly headPose: HeadPose | null;
	readonly faceWidthPx: number;
	readonly crop: Float32Array;
}

export interface FaceReader {
	/** Null where no face is found to which landmarks can be fitted. Leaves the picture open. */
	read(picture: ImageBitmap): FaceReading | null;
	close(): void;
}

/** @param minConfidence of the detector; the extension's own where left out */
export async function openFaceReader(
	minConfidence?: number,
): Promise<FaceReader> {
	const model = await readModelFile("face_landmarker.task", landmarkerUrl);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	const loaded = await loadLandmarker(model.value, minConfidence);
	if (!loaded.ok) throw new Error(loaded.error.detail ?? loaded.error.code);
	const landmarker = loaded.value;
	const pixels = pixelReader();
	return {
		read(picture) {
			const face = mainFace(landmarker.find(picture));
			if (!face?.landmarks) return null;
			const anchors = anchorsOf(face.landmarks);
			const crop = expressionInput(
				pixels.read(picture),
				picture.width,
				picture.height,
				face.landmarks,
			);
			if (!anchors || !crop) return null;
			const { headPose, box } = face;
			return { anchors, headPose, faceWidthPx: box.width, crop };
		},
		close: () => landmarker.close(),
	};
}
