import { boxAround, meshInPicture, presenceOf } from "./face-mesh.ts";
import type { FaceObservation } from "./face-observation.ts";
import type { FaceRegion } from "./face-region.ts";
import { FINDING } from "./finding-thresholds.ts";
import { headPoseOf } from "./head-geometry.ts";

/**
 * The face in a region to which the mesh was fitted; null where the net doubts
 * that there is one.
 * @param points x, y, z by turns, in pixels of the net's square
 * @param region in the video's own pixels
 */
export function fittedFace(
	points: ArrayLike<number>,
	presenceLogit: number,
	region: FaceRegion,
	video: { readonly sourceWidthPx: number; readonly sourceHeightPx: number },
): FaceObservation | null {
	const score = presenceOf(presenceLogit);
	if (score < FINDING.mesh.minPresence) return null;
	const landmarks = meshInPicture(points, region);
	return {
		box: boxAround(landmarks),
		score,
		landmarks,
		headPose: headPoseOf(landmarks, video.sourceWidthPx, video.sourceHeightPx),
		keypoints: null,
	};
}
