import { faceLandmarksModel } from "./face-landmarks.mjs";
import { packedAsset } from "./packed-assets.mjs";
import { storedZip } from "./stored-zip.mjs";

/**
 * The bundle that MediaPipe's FaceLandmarker loads. Entry names are those it
 * looks for.
 * @param {Uint8Array} faceDetector the model with metadata
 * @param {Uint8Array} packedAssets face_mesh_solution_packed_assets.data
 * @param {Uint8Array} packedAssetsLoader the script of the same name
 * @returns {Uint8Array}
 */
export function faceLandmarkerTask(
	faceDetector,
	packedAssets,
	packedAssetsLoader,
) {
	const loader = Buffer.from(packedAssetsLoader).toString("utf8");
	const landmarks = packedAsset(
		loader,
		packedAssets,
		"face_landmark_with_attention.tflite",
	);
	const geometry = "geometry_pipeline_metadata_landmarks.binarypb";
	return storedZip([
		{ name: "face_detector.tflite", bytes: faceDetector },
		{
			name: "face_landmarks_detector.tflite",
			bytes: faceLandmarksModel(landmarks),
		},
		{ name: geometry, bytes: packedAsset(loader, packedAssets, geometry) },
	]);
}
