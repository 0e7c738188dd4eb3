/** @import { ModelManifest } from "./model-manifest.mjs" */
import { faceDetectorModel } from "./face-detector.mjs";
import { faceLandmarkerTask } from "./face-landmarker-task.mjs";
import { modelEntry } from "./model-manifest.mjs";
import { readPackageFile } from "./package-file.mjs";

export const FACE_DETECTOR = "face_detector.tflite";
export const FACE_LANDMARKER = "face_landmarker.task";

/**
 * The two face models, made from the npm packages that the manifest names.
 * @param {ModelManifest} manifest
 * @param {string} packagesFolder node_modules
 * @returns {Promise<Map<string, Uint8Array>>} bytes by the file's name
 */
export async function makeFaceModels(manifest, packagesFolder) {
	/** @param {string} file @param {string} sourceFile */
	const read = (file, sourceFile) => {
		const source = modelEntry(manifest, file).sources.find(
			(candidate) => candidate.file === sourceFile,
		);
		if (source === undefined) {
			throw new Error(`models/manifest.json: ${file} needs ${sourceFile}`);
		}
		return readPackageFile(packagesFolder, source);
	};
	const assets = "face_mesh_solution_packed_assets";
	const [blazeFace, packed, loader] = await Promise.all([
		read(FACE_DETECTOR, "face_detection_short_range.tflite"),
		read(FACE_LANDMARKER, `${assets}.data`),
		read(FACE_LANDMARKER, `${assets}_loader.js`),
	]);
	const faceDetector = faceDetectorModel(blazeFace);
	return new Map([
		[FACE_DETECTOR, faceDetector],
		[FACE_LANDMARKER, faceLandmarkerTask(faceDetector, packed, loader)],
	]);
}
