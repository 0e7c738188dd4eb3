import type { DetectedFace } from "./blaze-face.ts";
import { type FaceRegion, regionOfDetection } from "./face-region.ts";
import { FINDING } from "./finding-thresholds.ts";

/**
 * Where in a picture the mesh is to be fitted: where a followed face is
 * expected, and to every detected face that is another.
 */
export function regionsToFit(
	followed: FaceRegion | null,
	detections: readonly DetectedFace[],
): readonly FaceRegion[] {
	const detected = detections
		.slice(0, FINDING.detection.maxFaces)
		.map(({ box, keypoints }) => regionOfDetection(box, keypoints));
	if (!followed) return detected;
	return [
		followed,
		...detected.filter((region) => isAnother(region, followed)),
	];
}

/** Its middle lies outside the followed face, which fills the middle half of its region. */
function isAnother(region: FaceRegion, followed: FaceRegion): boolean {
	const apart = Math.hypot(
		region.centreX - followed.centreX,
		region.centreY - followed.centreY,
	);
	return apart > followed.sidePx / 4;
}
