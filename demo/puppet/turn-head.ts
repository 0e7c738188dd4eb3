import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { FramePoint } from "./camera.ts";
import { CANONICAL_VERTICES } from "./canonical-face.ts";
import { type FaceFeatures, withFeatures } from "./face-features.ts";
import type { HeadMesh } from "./head-mesh.ts";
import { rotate, rotationOf, type Vector } from "./rotation.ts";

/** A mesh point as the camera sees it. */
export interface SeenPoint extends FramePoint {
	/** From the camera, in cm. */
	readonly distance: number;
}

/** A head turns about its neck, at this point in cm behind the canonical face's origin. */
const PIVOT: Vector = [0, 0, -4.5];

/** Where the mesh's points are seen when the head is in this pose and the face has these features. */
export function turnHead(
	{ vertices, follows, restPose, origin, camera }: HeadMesh,
	pose: HeadPose,
	features: FaceFeatures,
): readonly SeenPoint[] {
	const faceCount = CANONICAL_VERTICES.length;
	const points = [
		...withFeatures(vertices.slice(0, faceCount), features),
		...vertices.slice(faceCount),
	];
	const rest = rotationOf(restPose);
	const turning = rotationOf(pose);
	const pivot = rotate(rest, PIVOT);
	return points.map((point, i) => {
		const still = rotate(rest, point);
		const share = follows[i] ?? 0;
		const fromPivot: Vector = [
			point[0] - PIVOT[0],
			point[1] - PIVOT[1],
			point[2] - PIVOT[2],
		];
		const turned = rotate(turning, fromPivot);
		const at = (axis: 0 | 1 | 2) =>
			origin[axis] +
			still[axis] * (1 - share) +
			(turned[axis] + pivot[axis]) * share;
		const placed: Vector = [at(0), at(1), at(2)];
		return { ...camera.project(placed), distance: -placed[2] };
	});
}
