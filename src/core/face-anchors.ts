import type { Landmark } from "./face-observation.ts";
import type { Point } from "./similarity.ts";

/** The three points by which a face is aligned, left and right as seen in the picture; in its pixels. */
export interface FaceAnchors {
	readonly leftEye: Point;
	readonly rightEye: Point;
	readonly mouth: Point;
}

/** Where the anchors lie in the 48x48 training pictures: means over FER+ faces found by the detector used here (trial on 395 pictures, +-3 to 4 px). */
export const TEMPLATE_ANCHORS: FaceAnchors = {
	leftEye: { x: 15.2, y: 18.7 },
	rightEye: { x: 31.8, y: 18.3 },
	mouth: { x: 23.9, y: 36.9 },
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
