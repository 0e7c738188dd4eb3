import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import type { Keypoint, Landmark } from "../picture/geometry.ts";
import type { FaceDetection } from "./blaze-face.ts";

/** Where the mesh shows the first four of the detector's points: the eyes between their corners, the nose's tip, the mouth between its lips. */
const POINTS: readonly (readonly number[])[] = [
	[33, 133],
	[362, 263],
	[1],
	[13, 14],
];
/** Left and right edge of the face in the mesh. */
const [LEFT_EDGE, RIGHT_EDGE] = [234, 454];

/**
 * Whether a mesh that was fitted to a detection is of a face. Asked for a mesh, the net draws one over wheels and coins,
 * too, and is often sure of it; but then its eyes, nose and mouth lie elsewhere than the detector's, which found
 * them by itself. So a doubtful detection must agree with its mesh, and a sure one may differ more.
 */
export function agreesWithMesh(
	{ score, keypoints }: FaceDetection,
	landmarks: readonly Landmark[],
): boolean {
	return (
		score - apart(keypoints, landmarks) >=
		FINDING_THRESHOLDS.detection.minAgreement
	);
}

/** The mean distance of the two nets' points, as a share of the mesh's width; NaN, which agrees with nothing, where a point is missing. */
function apart(
	keypoints: readonly Keypoint[],
	landmarks: readonly Landmark[],
): number {
	const width = distance(landmarks[LEFT_EDGE], landmarks[RIGHT_EDGE]);
	const distances = POINTS.map((numbers, i) =>
		distance(keypoints[i], middleOf(numbers, landmarks)),
	);
	return distances.reduce((sum, one) => sum + one, 0) / POINTS.length / width;
}

function middleOf(
	numbers: readonly number[],
	landmarks: readonly Landmark[],
): Keypoint {
	const sum = { x: 0, y: 0 };
	for (const number of numbers) {
		sum.x += landmarks[number]?.x ?? Number.NaN;
		sum.y += landmarks[number]?.y ?? Number.NaN;
	}
	return { x: sum.x / numbers.length, y: sum.y / numbers.length };
}

function distance(one?: Keypoint, other?: Keypoint): number {
	return one && other
		? Math.hypot(one.x - other.x, one.y - other.y)
		: Number.NaN;
}
