import type { Landmark } from "../picture/geometry.ts";
import { type HeadPose, headPoseFromRotation } from "./head-pose.ts";
import { type Fit, fitRotation, type Points } from "./procrustes.ts";

/**
 * The points to which a head's pose is fitted: index in the mesh, weight, and x, y, z of the face at rest in cm (x
 * right, y up, z toward the viewer). Source: MediaPipe, geometry_pipeline_metadata_landmarks.binarypb
 * (procrustes_landmark_basis and canonical_mesh), Apache-2.0.
 */
const POSE_BASIS: readonly (readonly [
	index: number,
	weight: number,
	x: number,
	y: number,
	z: number,
])[] = [
	[4, 0.07091, 0, -0.4632, 7.5866],
	[6, 0.0321, 0, 2.4733, 5.7886],
	[10, 0.008447, 0, 8.2618, 4.4815],
	[33, 0.058724, -4.4459, 2.664, 3.1734],
	[54, 0.007667, -6.2793, 6.6154, 1.4259],
	[67, 0.009078, -3.524, 8.006, 3.7292],
	[117, 0.009792, -5.2587, 0.9458, 2.9743],
	[119, 0.014565, -3.3007, 0.8616, 3.8728],
	[121, 0.018591, -1.8207, 1.468, 4.2241],
	[127, 0.005198, -7.7431, 2.365, -2.0052],
	[129, 0.120625, -1.7858, -0.9783, 4.8505],
	[132, 0.00556, -7.2709, -2.8909, -2.2525],
	[133, 0.053286, -1.8564, 2.5852, 3.7579],
	[136, 0.06689, -5.0853, -7.1786, 0.7147],
	[143, 0.014817, -6.4076, 2.236, 1.5608],
	[147, 0.014263, -6.2349, -1.9444, 1.6635],
	[198, 0.025462, -1.2468, 0.2303, 5.681],
	[205, 0.047252, -3.8329, -1.5373, 4.1377],
	[263, 0.058724, 4.4459, 2.664, 3.1734],
	[284, 0.007667, 6.2793, 6.6154, 1.4259],
	[297, 0.009078, 3.524, 8.006, 3.7292],
	[346, 0.009792, 5.2587, 0.9458, 2.9743],
	[348, 0.014565, 3.3007, 0.8616, 3.8728],
	[350, 0.018591, 1.8207, 1.468, 4.2241],
	[356, 0.005198, 7.7431, 2.365, -2.0052],
	[358, 0.120625, 1.7858, -0.9783, 4.8505],
	[361, 0.00556, 7.2709, -2.8909, -2.2525],
	[362, 0.053286, 1.8564, 2.5852, 3.7579],
	[365, 0.06689, 5.0853, -7.1786, 0.7147],
	[372, 0.014817, 6.4076, 2.236, 1.5608],
	[376, 0.014263, 6.2349, -1.9444, 1.6635],
	[420, 0.025462, 1.2468, 0.2303, 5.681],
	[425, 0.047252, 3.8329, -1.5373, 4.1377],
];

/** The camera that MediaPipe assumes; its near plane lies 1 cm before it. */
const VERTICAL_FIELD_DEG = 63;
const RAD_PER_DEG = Math.PI / 180;

const INDICES = POSE_BASIS.map(([index]) => index);
const WEIGHTS = POSE_BASIS.map(([, weight]) => weight);
const AT_REST = POSE_BASIS.flatMap(([, , x, y, z]) => [x, y, z]);

/** Points on the near plane: x and y in cm, depth in the same scale but from an unknown origin. */
interface Projected {
	readonly points: Points;
	readonly meanDepth: number;
}

/**
 * How the head is turned, computed in MediaPipe's own steps (face_geometry/libs/geometry_pipeline.cc): the size of
 * the face gives its distance, first without perspective, then with it. Null where the landmarks are not a face.
 * @param landmarks the mesh; points beyond it (irises) say nothing about depth
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

/** The points' positions before the camera, if the face is `scale` times as large as at rest. */
function inSpace({ points, meanDepth }: Projected, scale: number): Points {
	return withHandedness(
		points.map((_, i) => {
			const first = i - (i % 3);
			const depth = ((points[first + 2] ?? 0) - meanDepth + 1) / scale;
			return i % 3 === 2 ? depth : (points[i] ?? 0) * depth;
		}),
	);
}

/** Landmarks measure depth away from the viewer, camera space toward the viewer. */
function withHandedness(points: Points): Points {
	return points.map((value, i) => (i % 3 === 2 ? -value : value));
}

function fitToRest(points: Points): Fit | null {
	return fitRotation(AT_REST, points, WEIGHTS);
}
