import type { Landmark } from "./face-observation.ts";
import type { Point } from "./similarity.ts";

/** The three points by which a face is aligned, left and right as seen in the picture; in its pixels. */
export interface FaceAnchors {
	readonly leftEye: Point;
	readonly rightEye: Point;
	readonly mouth: Point;
}

/** Where the anchors lie in the 48x48 training pictures: medians over the 28,287 FER+ faces that the landmarks used here find in 28,558, made symmetric; single faces scatter by 3 to 4 px (training/roompulse_training/alignment.py). */
export const TEMPLATE_ANCHORS: FaceAnchors = {
	leftEye: { x: 15.4, y: 18.9 },
	rightEye: { x: 32.6, y: 18.9 },
	mouth: { x: 24, y: 36.5 },
};

/** Corners of the eyes and of the mouth in MediaPipe's face mesh; the person's right eye lies left in the picture. */
const MESH_POINTS = {
	leftEye: [33, 133],
	rightEye: [362, 263],
	mouth: [61, 291],
} as const;

/** Null where the landmarks are not a face mesh. */
export function anchorsOf(landmarks: readonly Landmark[]): FaceAnchors | null {
	const leftEye = midpoint(landmarks, MESH_POINTS.leftEye);
	const rightEye = midpoint(landmarks, MESH_POINTS.rightEye);
	const mouth = midpoint(landmarks, MESH_POINTS.mouth);
	return leftEye && rightEye && mouth ? { leftEye, rightEye, mouth } : null;
}

function midpoint(
	landmarks: readonly Landmark[],
	[first, second]: readonly [number, number],
): Point | null {
	const a = landmarks[first];
	const b = landmarks[second];
	return a && b ? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
}
