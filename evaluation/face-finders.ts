import detectorUrl from "../models/face_detector.tflite?url";
import landmarkerUrl from "../models/face_landmarker.task?url";
import type { FaceFinder, FaceFinders } from "../src/offscreen/face-finder.ts";
import { readModelFile } from "../src/offscreen/model-file.ts";
import {
	loadDetector,
	loadLandmarker,
} from "../src/offscreen/vision-runtime.ts";

/** The extension's own two, from its own files. */
export async function openFaceFinders(): Promise<FaceFinders> {
	return {
		landmarker: await open(
			"face_landmarker.task",
			landmarkerUrl,
			loadLandmarker,
		),
		detector: await open("face_detector.tflite", detectorUrl, loadDetector),
	};
}

async function open(
	file: string,
	url: string,
	load: typeof loadDetector,
): Promise<FaceFinder> {
	const model = await readModelFile(file, url);
	if (!model.ok) throw new Error(model.error.detail ?? model.error.code);
	const loaded = await load(model.value);
	if (!loaded.ok) throw new Error(loaded.error.detail ?? loaded.error.code);
	return loaded.value;
}
