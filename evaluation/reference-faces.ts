import {
	FaceDetector,
	type FaceDetectorResult,
	FaceLandmarker,
	type FaceLandmarkerResult,
	type ImageSource,
} from "@mediapipe/tasks-vision";
import wasmLoaderPath from "@mediapipe/tasks-vision/vision_wasm_internal.js?url";
import wasmBinaryPath from "@mediapipe/tasks-vision/vision_wasm_internal.wasm?url";
import detectorUrl from "../models/face_detector.tflite?url";
import landmarkerUrl from "../models/face_landmarker.task?url";
import { FINDING_THRESHOLDS } from "../src/core/base/finding-thresholds.ts";
import { boxAround } from "../src/core/face/face-mesh.ts";
import type { FaceObservation } from "../src/core/face/face-observation.ts";
import { headPoseFromRotation } from "../src/core/face/head-pose.ts";
import { asMatrix } from "../src/core/face/procrustes.ts";
import { trueHeadPose } from "../src/core/face/true-head-pose.ts";
import { modelBytes } from "./model-bytes.ts";

/** Only this file names MediaPipe. The extension's faces are compared with those of MediaPipe's own runtime. */
const FILESET = { wasmLoaderPath, wasmBinaryPath };
const OPTIONS = { runningMode: "IMAGE" } as const;

export interface ReferenceFaces {
	/** The faces that a mesh fits. Leaves the picture open. */
	withMesh(picture: ImageBitmap): readonly FaceObservation[];
	/** All faces that the detector finds, with their six points. */
	detected(picture: ImageBitmap): readonly FaceObservation[];
}

export async function openReferenceFaces(): Promise<ReferenceFaces> {
	const { minScore, minScoreAlone, maxFaces } = FINDING_THRESHOLDS.detection;
	const landmarker = await FaceLandmarker.createFromOptions(FILESET, {
		...OPTIONS,
		baseOptions: {
			modelAssetBuffer: await modelBytes("face_landmarker.task", landmarkerUrl),
			delegate: "CPU",
		},
		numFaces: maxFaces,
		minFaceDetectionConfidence: minScore,
		outputFacialTransformationMatrixes: true,
	});
	const detector = await FaceDetector.createFromOptions(FILESET, {
		...OPTIONS,
		baseOptions: {
			modelAssetBuffer: await modelBytes("face_detector.tflite", detectorUrl),
			delegate: "CPU",
		},
		minDetectionConfidence: minScoreAlone,
	});
	return {
		withMesh: (picture) =>
			facesWithMesh(landmarker.detect(picture as ImageSource), picture),
		detected: (picture) =>
			facesWithKeypoints(detector.detect(picture as ImageSource), picture),
	};
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
			headPose: matrix
				? trueHeadPose(headPoseFromRotation(rotationIn(matrix)))
				: null,
			keypoints: null,
		};
	});
}

/** @param matrix 4x4, column by column */
function rotationIn(matrix: readonly number[]) {
	const rows = [0, 1, 2].flatMap((row) =>
		[0, 1, 2].map((column) => matrix[column * 4 + row] ?? 0),
	);
	return asMatrix(rows);
}

function facesWithKeypoints(
	result: FaceDetectorResult,
	{ width, height }: ImageBitmap,
): readonly FaceObservation[] {
	return result.detections.flatMap(({ boundingBox, categories, keypoints }) => {
		if (!boundingBox) return [];
		const { originX: x, originY: y, width: boxWidth } = boundingBox;
		return [
			{
				box: { x, y, width: boxWidth, height: boundingBox.height },
				score: categories[0]?.score ?? 0,
				landmarks: null,
				headPose: null,
				keypoints: keypoints.map((point) => ({
					x: point.x * width,
					y: point.y * height,
				})),
			},
		];
	});
}
