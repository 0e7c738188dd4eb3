import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import type { BoundingBox, Landmark } from "../picture/geometry.ts";
import type { ByteScale } from "../picture/picture-sampler.ts";
import type { FaceObservation } from "./face-observation.ts";
import type { FaceRegion } from "./face-region.ts";
import { headPoseOf } from "./head-geometry.ts";
import { trueHeadPose } from "./true-head-pose.ts";

/** The input of the face mesh with attention (arXiv:2006.10962; MediaPipe, face_landmarks_detector_graph.cc). */
export const MESH_SIDE_PX = 192;
export const MESH_SCALE: ByteScale = { factor: 1 / 255, offset: 0 };

const VALUES_PER_POINT = 3;

/** @param values x, y, z of one point after the other, in pixels of the net's square */
export function meshInPicture(
	values: ArrayLike<number>,
	{ centreX, centreY, sidePx, angleRad }: FaceRegion,
): readonly Landmark[] {
	const scale = sidePx / MESH_SIDE_PX;
	const cos = Math.cos(angleRad) * scale;
	const sin = Math.sin(angleRad) * scale;
	const half = MESH_SIDE_PX / 2;
	const landmarks: Landmark[] = [];
	for (let at = 0; at < values.length; at += VALUES_PER_POINT) {
		const x = (values[at] ?? 0) - half;
		const y = (values[at + 1] ?? 0) - half;
		landmarks.push({
			x: centreX + x * cos - y * sin,
			y: centreY + x * sin + y * cos,
			z: (values[at + 2] ?? 0) * scale,
		});
	}
	return landmarks;
}

/** How sure the net is that there is a face, 0..1. */
export function facePresenceScore(logit: number): number {
	return 1 / (1 + Math.exp(-logit));
}

export function boxAround(landmarks: readonly Landmark[]): BoundingBox {
	let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
	let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { x, y } of landmarks) {
		left = Math.min(left, x);
		right = Math.max(right, x);
		top = Math.min(top, y);
		bottom = Math.max(bottom, y);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * The face in a region to which the mesh was fitted; null where the net doubts that there is one.
 * @param points x, y, z of one point after the other, in pixels of the net's square
 * @param region in the video's own pixels
 */
export function fittedFace(
	points: ArrayLike<number>,
	presenceLogit: number,
	region: FaceRegion,
	video: { readonly sourceWidthPx: number; readonly sourceHeightPx: number },
): FaceObservation | null {
	const score = facePresenceScore(presenceLogit);
	if (score < FINDING_THRESHOLDS.mesh.minPresence) return null;
	const landmarks = meshInPicture(points, region);
	const { sourceWidthPx, sourceHeightPx } = video;
	const pose = headPoseOf(landmarks, sourceWidthPx, sourceHeightPx);
	return {
		box: boxAround(landmarks),
		score,
		landmarks,
		headPose: pose && trueHeadPose(pose),
		keypoints: null,
	};
}
