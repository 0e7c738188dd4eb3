import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import type { FaceDetection } from "../../core/face/blaze-face.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";

/** A detected face without a mesh, if the detector alone is sure enough of it; else none. */
export function faceAlone(
	{ box, score, keypoints }: FaceDetection,
	minScore: number = FINDING_THRESHOLDS.detection.minScoreAlone,
): FaceObservation[] {
	if (score < minScore) return [];
	return [{ box, score, landmarks: null, headPose: null, keypoints }];
}
