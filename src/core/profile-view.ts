import type { Keypoint } from "./face-observation.ts";
import { THRESHOLDS } from "./thresholds.ts";

/**
 * Whether a detected face to which no mesh can be fitted is seen from the
 * side, from BlazeFace's six points in the order of its model: the person's
 * right eye, left eye, nose tip, mouth centre, right ear, left ear. Turned far,
 * the nose tip leaves the middle between the eyes, and then their span.
 */
export function isProfileView(keypoints: readonly Keypoint[]): boolean {
	const [rightEye, leftEye, noseTip] = keypoints;
	if (!rightEye || !leftEye || !noseTip) return false;
	const middleX = (rightEye.x + leftEye.x) / 2;
	const halfSpan = Math.abs(rightEye.x - leftEye.x) / 2;
	return (
		Math.abs(noseTip.x - middleX) > halfSpan * THRESHOLDS.face.profileNoseShare
	);
}
