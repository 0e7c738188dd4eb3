import type { Keypoint } from "./face-observation.ts";

/**
 * Whether a detected face is seen from the side, from BlazeFace's six points
 * in the order of its model: the person's right eye, left eye, nose tip, mouth
 * centre, right ear, left ear. Turned far, the nose tip leaves the span
 * between the eyes; at a half profile (40 degrees) it still lies inside.
 */
export function isProfileView(keypoints: readonly Keypoint[]): boolean {
	const [rightEye, leftEye, noseTip] = keypoints;
	if (!rightEye || !leftEye || !noseTip) return false;
	return (
		noseTip.x < Math.min(rightEye.x, leftEye.x) ||
		noseTip.x > Math.max(rightEye.x, leftEye.x)
	);
}
