import { storedTensors } from "../onnx/onnx-weights.ts";
import { planFile } from "../plan/plan-file.ts";
import { tfliteToPlan } from "../plan/tflite-to-plan.ts";
import { tfliteToOnnx } from "../tflite/tflite-to-onnx.ts";
import { faceDetectorModel } from "./face-detector.ts";
import { faceLandmarkerTask } from "./face-landmarker-task.ts";
import { faceLandmarksModel } from "./face-landmarks.ts";
import { type ModelManifest, modelEntry } from "./model-manifest.ts";
import { readPackageFile } from "./package-file.ts";
import { packedAsset } from "./packed-assets.ts";

export const FACE_DETECTOR = "face_detector.tflite";
export const FACE_LANDMARKER = "face_landmarker.task";
export const FACE_DETECTOR_NET = "face_detector.onnx";
export const FULL_RANGE_NET = "face_detector_full_range.onnx";
export const FACE_MESH_NET = "face_mesh.onnx";
export const FACE_DETECTOR_PLAN = "face_detector.plan.json";
export const FULL_RANGE_PLAN = "face_detector_full_range.plan.json";
export const FACE_MESH_PLAN = "face_mesh.plan.json";

/**
 * Makes the face models from the npm packages that the manifest names: the nets
 * in ONNX for the extension, their plans for its kernels, and MediaPipe's own
 * files, against which the nets are tested.
 * @param packagesFolder node_modules
 * @returns the bytes of each file, by its name
 */
export async function makeFaceModels(
	manifest: ModelManifest,
	packagesFolder: string,
): Promise<Map<string, Uint8Array>> {
	const read = (file: string, sourceFile: string) => {
		const source = modelEntry(manifest, file).sources.find(
			(candidate) => candidate.file === sourceFile,
		);
		if (source === undefined) {
			throw new Error(`models/manifest.json: ${file} needs ${sourceFile}`);
		}
		return readPackageFile(packagesFolder, source);
	};
	const assets = "face_mesh_solution_packed_assets";
	const [blazeFace, fullRange, packed, loader] = await Promise.all([
		read(FACE_DETECTOR, "face_detection_short_range.tflite"),
		read(FULL_RANGE_NET, "face_detection_full_range_sparse.tflite"),
		read(FACE_LANDMARKER, `${assets}.data`),
		read(FACE_LANDMARKER, `${assets}_loader.js`),
	]);
	const loaderText = Buffer.from(loader).toString("utf8");
	const faceDetector = faceDetectorModel(blazeFace);
	const faceLandmarks = faceLandmarksModel(
		packedAsset(loaderText, packed, "face_landmark_with_attention.tflite"),
	);
	const detector = withPlan(faceDetector, "face_detector");
	const far = withPlan(fullRange, "face_detector_full_range");
	const mesh = withPlan(faceLandmarks, "face_mesh");
	return new Map([
		[FACE_DETECTOR_NET, detector.onnx],
		[FACE_DETECTOR_PLAN, detector.plan],
		[FULL_RANGE_NET, far.onnx],
		[FULL_RANGE_PLAN, far.plan],
		[FACE_MESH_NET, mesh.onnx],
		[FACE_MESH_PLAN, mesh.plan],
		[FACE_DETECTOR, faceDetector],
		[
			FACE_LANDMARKER,
			faceLandmarkerTask(faceDetector, faceLandmarks, packed, loaderText),
		],
	]);
}

/** @param name the graph's name */
function withPlan(tflite: Uint8Array, name: string) {
	const { onnx, weightsRefs } = tfliteToOnnx(tflite, name);
	const plan = tfliteToPlan(tflite, weightsRefs, storedTensors(onnx));
	return { onnx, plan: planFile(plan) };
}
