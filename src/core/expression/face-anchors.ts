import type { Landmark } from "../picture/geometry.ts";
import type { Point } from "./similarity.ts";

/** The three points by which a face is aligned, left and right as seen in the picture; in its pixels. */
export interface FaceAnchors {
	readonly leftEye: Point;
	readonly rightEye: Point;
	readonly mouth: Point;
}

/**
 * Where the anchors lie in the 48x48 training pictures: medians, made symmetric; single faces scatter by 3 to 4
 * px. The net was trained with crops aligned by the mesh alone, at (15.4, 18.9), (32.6, 18.9), (24, 36.5)
 * (training/roompulse_training/crop.py). The mesh with attention refines lips and eyes, which then lie up to 0.5
 * px elsewhere in the same faces (medians over 3,544 of FER+ valid), so this template puts faces where the
 * training had them.
 */
export const TEMPLATE_ANCHORS: FaceAnchors = {
	leftEye: { x: 15.3, y: 18.8 },
	rightEye: { x: 32.7, y: 18.8 },
	mouth: { x: 24, y: 37 },
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
