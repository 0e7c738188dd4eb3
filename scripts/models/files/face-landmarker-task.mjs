import { packedAsset } from "./packed-assets.mjs";
import { storedZip } from "./stored-zip.mjs";

/**
 * The bundle that MediaPipe's FaceLandmarker loads. Entry names are those it
 * looks for.
 * @param {Uint8Array} faceDetector the model with metadata
 * @param {Uint8Array} faceLandmarks likewise
 * @param {Uint8Array} packedAssets face_mesh_solution_packed_assets.data
 * @param {string} loader the text of the script of the same name
 * @returns {Uint8Array}
 */
export function faceLandmarkerTask(
	faceDetector,
	faceLandmarks,
	packedAssets,
	loader,
) {
	const geometry = "geometry_pipeline_metadata_landmarks.binarypb";
	return storedZip([
		{ name: "face_detector.tflite", bytes: faceDetector },
		{
			name: "face_landmarks_detector.tflite",
			bytes: faceLandmarks,
		},
		{ name: geometry, bytes: packedAsset(loader, packedAssets, geometry) },
	]);
}
