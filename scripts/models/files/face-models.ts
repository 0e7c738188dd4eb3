import { storedTensors } from "../onnx/onnx-weights.ts";
import { byteRangesOf } from "../plan/byte-ranges.ts";
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

/** Eight bits move the logit of a face's presence by 0.025 in the mean, a third of what the bytes do in which most of the net is computed (713 faces of FER+ valid); the package is 0.35 MB smaller (docs/measurements.md). */
const MESH_FILTER_BITS = 8;

/** A net as TFLite, under its graph's name. */
interface FaceNet {
	readonly name: string;
	readonly tflite: Uint8Array;
}

/**
 * Reads the face nets from the npm packages that the manifest names.
 * @param packagesFolder node_modules
 */
export async function readFaceNets(
	manifest: ModelManifest,
	packagesFolder: string,
) {
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
	return {
		detector: { name: "face_detector", tflite: faceDetector },
		far: { name: "face_detector_full_range", tflite: fullRange },
		mesh: { name: "face_mesh", tflite: faceLandmarks },
		packed,
		loaderText,
	} satisfies Record<string, FaceNet | Uint8Array | string>;
}

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
	const nets = await readFaceNets(manifest, packagesFolder);
	const { packed, loaderText } = nets;
	const detector = withPlan(nets.detector);
	const far = withPlan(nets.far);
	const mesh = withPlan(nets.mesh, MESH_FILTER_BITS);
	return new Map([
		[FACE_DETECTOR_NET, detector.onnx],
		[FACE_DETECTOR_PLAN, detector.plan],
		[FULL_RANGE_NET, far.onnx],
		[FULL_RANGE_PLAN, far.plan],
		[FACE_MESH_NET, mesh.onnx],
		[FACE_MESH_PLAN, mesh.plan],
		[FACE_DETECTOR, nets.detector.tflite],
		[
			FACE_LANDMARKER,
			faceLandmarkerTask(
				nets.detector.tflite,
				nets.mesh.tflite,
				packed,
				loaderText,
			),
		],
	]);
}

function withPlan({ tflite, name }: FaceNet, filterBits?: number) {
	const { onnx, weightsRefs } = tfliteToOnnx(tflite, name, filterBits);
	const plan = tfliteToPlan(
		tflite,
		weightsRefs,
		storedTensors(onnx),
		byteRangesOf(name),
	);
	return { onnx, plan: planFile(plan) };
}
