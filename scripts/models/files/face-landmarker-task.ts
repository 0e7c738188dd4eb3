import { packedAsset } from "./packed-assets.ts";
import { storedZip } from "./stored-zip.ts";

/**
 * The bundle that MediaPipe's FaceLandmarker loads; it finds the entries by
 * these names.
 * @param faceDetector the model with metadata
 * @param faceLandmarks the model with metadata
 * @param packedAssets face_mesh_solution_packed_assets.data
 * @param loader the text of the script of the same name
 */
export function faceLandmarkerTask(
	faceDetector: Uint8Array,
	faceLandmarks: Uint8Array,
	packedAssets: Uint8Array,
	loader: string,
): Uint8Array {
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
