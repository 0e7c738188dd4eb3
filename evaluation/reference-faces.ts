import {
	FaceDetector,
	type FaceDetectorResult,
	FaceLandmarker,
	type FaceLandmarkerResult,
	type ImageSource,
} from "@mediapipe/tasks-vision";
import wasmLoaderPath from "@mediapipe/tasks-vision/vision_wasm_internal.js?url";
import wasmBinaryPath from "@mediapipe/tasks-vision/vision_wasm_internal.wasm?url";
import type {
	BoundingBox,
	FaceObservation,
	Landmark,
} from "../core/face-observation.ts";
import { headPoseFromMatrix } from "../core/head-pose.ts";
import { failureOf } from "../core/pipeline-failure.ts";
import { fail, type Result, succeed } from "../core/result.ts";
import type { FaceFinder } from "./face-finder.ts";

/** The one file that names MediaPipe. IMAGE mode: one instance serves all participants, following faces over time is core's. */
const FILESET = { wasmLoaderPath, wasmBinaryPath };

/** One more than two, so that "several" is seen even where one is doubtful. */
const MAX_FACES = 3;
/**
 * Low, since the mesh judges for itself whether what it was fitted to is a face (its presence score, 0.5): of
 * FER+ faces drawn 96 px wide into coded tiles, 0.5 loses 4 %, 0.3 loses 1 % (npm run eval:emotion -- --pipeline).
 */
const MIN_LANDMARKER_CONFIDENCE = 0.3;
/** The plain detector has no such second judge, and hands scored up to 0.57 with it (models/manifest.json). */
const MIN_DETECTOR_CONFIDENCE = 0.6;

/** @param minConfidence of its detector; evaluations vary it */
export async function loadLandmarker(
	model: Uint8Array<ArrayBuffer>,
	minConfidence = MIN_LANDMARKER_CONFIDENCE,
): Promise<Result<FaceFinder>> {
	try {
		const landmarker = await FaceLandmarker.createFromOptions(FILESET, {
			baseOptions: { modelAssetBuffer: model, delegate: "CPU" },
			runningMode: "IMAGE",
			numFaces: MAX_FACES,
			minFaceDetectionConfidence: minConfidence,
			outputFacialTransformationMatrixes: true,
		});
		return succeed({
			find: (picture) =>
				facesWithMesh(landmarker.detect(picture as ImageSource), picture),
			close: () => landmarker.close(),
		});
	} catch (cause) {
		return fail(failureOf("landmarks-failed", cause));
	}
}

export async function loadDetector(
	model: Uint8Array<ArrayBuffer>,
): Promise<Result<FaceFinder>> {
	try {
		const detector = await FaceDetector.createFromOptions(FILESET, {
			baseOptions: { modelAssetBuffer: model, delegate: "CPU" },
			runningMode: "IMAGE",
			minDetectionConfidence: MIN_DETECTOR_CONFIDENCE,
		});
		return succeed({
			find: (picture) =>
				facesWithKeypoints(detector.detect(picture as ImageSource), picture),
			close: () => detector.close(),
		});
	} catch (cause) {
		return fail(failureOf("detector-failed", cause));
	}
}

function facesWithMesh(
	result: FaceLandmarkerResult,
	{ width, height }: ImageBitmap,
): readonly FaceObservation[] {
	return result.faceLandmarks.map((points, i) => {
		const landmarks = points.map(({ x, y, z }) => ({
			x: x * width,
			y: y * height,
			z: z * width,
		}));
		const matrix = result.facialTransformationMatrixes[i]?.data;
		return {
			box: boxAround(landmarks),
			score: 1,
			landmarks,
			headPose: matrix ? headPoseFromMatrix(matrix) : null,
			keypoints: null,
		};
	});
}

function facesWithKeypoints(
	result: FaceDetectorResult,
	{ width, height }: ImageBitmap,
): readonly FaceObservation[] {
	return result.detections.flatMap(({ boundingBox, categories, keypoints }) =>
		boundingBox
			? [
					{
						box: {
							x: boundingBox.originX,
							y: boundingBox.originY,
							width: boundingBox.width,
							height: boundingBox.height,
						},
						score: categories[0]?.score ?? 0,
						landmarks: null,
						headPose: null,
						keypoints: keypoints.map(({ x, y }) => ({
							x: x * width,
							y: y * height,
						})),
					},
				]
			: [],
	);
}

function boxAround(landmarks: readonly Landmark[]): BoundingBox {
	const xs = landmarks.map(({ x }) => x);
	const ys = landmarks.map(({ y }) => y);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	return {
		x: left,
		y: top,
		width: Math.max(...xs) - left,
		height: Math.max(...ys) - top,
	};
}
