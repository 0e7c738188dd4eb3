import type { DetectedFace } from "./blaze-face.ts";
import { type FaceRegion, regionOfDetection } from "./face-region.ts";
import { FINDING } from "./finding-thresholds.ts";

/**
 * Where in a picture the mesh is to be fitted: to every detected face, and
 * where a followed face is expected that the detector missed. One that it sees
 * is fitted anew: a mesh that has slipped keeps itself where it is.
 */
export function regionsToFit(
	followed: FaceRegion | null,
	detections: readonly DetectedFace[],
): readonly FaceRegion[] {
	const detected = detections
		.slice(0, FINDING.detection.maxFaces)
		.map(({ box, keypoints }) => regionOfDetection(box, keypoints));
	const isSeenAnew = detected.some((region) => !isAnother(region, followed));
	return followed && !isSeenAnew ? [followed, ...detected] : detected;
}

/** Its middle lies outside the followed face, which fills the middle half of its region. */
function isAnother(region: FaceRegion, followed: FaceRegion | null): boolean {
	if (!followed) return true;
	const apart = Math.hypot(
		region.centreX - followed.centreX,
		region.centreY - followed.centreY,
	);
	return apart > followed.sidePx / 4;
}
