import type { Landmark } from "./face-observation.ts";
import { type HeadPose, headPoseFromRotation } from "./head-pose.ts";
import { POSE_BASIS } from "./pose-basis.ts";
import { type Fit, fitRotation, type Points } from "./procrustes.ts";

/** The camera that MediaPipe assumes; its near plane lies 1 cm before it. */
const VERTICAL_FIELD_DEG = 63;
const RAD_PER_DEG = Math.PI / 180;

const INDICES = POSE_BASIS.map(([index]) => index);
const WEIGHTS = POSE_BASIS.map(([, weight]) => weight);
const AT_REST = POSE_BASIS.flatMap(([, , x, y, z]) => [x, y, z]);

/** Points on the near plane: x and y in cm, depth in the same scale but from an unknown start. */
interface Projected {
	readonly points: Points;
	readonly meanDepth: number;
}

/**
 * How the head is turned, in the order of MediaPipe's own steps
 * (face_geometry/libs/geometry_pipeline.cc): how large the face is tells how far
 * it is, first without perspective, then with it. Null where the landmarks are
 * no face.
 * @param landmarks the mesh; points beyond it (irises) say nothing of depth
 */
export function headPoseOf(
	landmarks: readonly Landmark[],
	pictureWidthPx: number,
	pictureHeightPx: number,
): HeadPose | null {
	const projected = project(landmarks, pictureWidthPx, pictureHeightPx);
	if (!projected) return null;
	const flat = fitToRest(withHandedness(projected.points));
	if (!flat) return null;
	const near = fitToRest(inSpace(projected, flat.scale));
	if (!near) return null;
	const fit = fitToRest(inSpace(projected, flat.scale * near.scale));
	return fit && headPoseFromRotation(fit.rotation);
}

const MESH_POINTS = 468;

function project(
	landmarks: readonly Landmark[],
	widthPx: number,
	heightPx: number,
): Projected | null {
	if (landmarks.length < MESH_POINTS) return null;
	const cmPerPx =
		(2 * Math.tan((VERTICAL_FIELD_DEG / 2) * RAD_PER_DEG)) / heightPx;
	let depth = 0;
	for (const { z } of landmarks.slice(0, MESH_POINTS)) depth += z;
	return {
		points: INDICES.flatMap((index) => {
			const { x, y, z } = landmarks[index] ?? { x: 0, y: 0, z: 0 };
			return [
				(x - widthPx / 2) * cmPerPx,
				(heightPx / 2 - y) * cmPerPx,
				z * cmPerPx,
			];
		}),
		meanDepth: (depth / MESH_POINTS) * cmPerPx,
	};
}

/** The points where they lie before the camera, if the face is so much larger than at rest. */
function inSpace({ points, meanDepth }: Projected, scale: number): Points {
	return withHandedness(
		points.map((_, i) => {
			const first = i - (i % 3);
			const depth = ((points[first + 2] ?? 0) - meanDepth + 1) / scale;
			return i % 3 === 2 ? depth : (points[i] ?? 0) * depth;
		}),
	);
}

/** Landmarks count depth away from the viewer, space toward them. */
function withHandedness(points: Points): Points {
	return points.map((value, i) => (i % 3 === 2 ? -value : value));
}

function fitToRest(points: Points): Fit | null {
	return fitRotation(AT_REST, points, WEIGHTS);
}
