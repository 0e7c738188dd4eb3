import { FINDING_THRESHOLDS } from "../base/finding-thresholds.ts";
import type { BoundingBox, Keypoint, Landmark } from "../picture/geometry.ts";
import type { PictureScale } from "../picture/picture-area.ts";

/** The tilted square of a picture that the mesh net is shown, in pixels. The eyes are level in it, and there is some room around the face. */
export interface FaceRegion {
	readonly centreX: number;
	readonly centreY: number;
	readonly sidePx: number;
	/** Clockwise as seen in the picture. */
	readonly angleRad: number;
}

/** Room around the face: MediaPipe, face_detector_graph.cc and face_landmarks_detector_graph.cc (1.5 for both). */
const WIDENING = 1.5;
/** Outer corners of the eyes in the mesh, left and right in the picture. */
const [LEFT_CORNER, RIGHT_CORNER] = [33, 263];

/** @param keypoints the detector's six; the eyes come first */
export function regionOfDetection(
	box: BoundingBox,
	keypoints: readonly Keypoint[],
): FaceRegion {
	const [leftEye, rightEye] = keypoints;
	return regionAround(box, leftEye, rightEye);
}

/** Where somebody in a call would sit; tried if there is no detector. */
export function centreRegion(video: {
	readonly sourceWidthPx: number;
	readonly sourceHeightPx: number;
}): FaceRegion {
	const { sourceWidthPx, sourceHeightPx } = video;
	return {
		centreX: sourceWidthPx / 2,
		centreY: sourceHeightPx / 2,
		sidePx: Math.min(sourceWidthPx, sourceHeightPx),
		angleRad: 0,
	};
}

export function regionOfLandmarks(
	box: BoundingBox,
	landmarks: readonly Landmark[],
): FaceRegion {
	return regionAround(box, landmarks[LEFT_CORNER], landmarks[RIGHT_CORNER]);
}

/** The face's own width or height, whichever is longer, in the region's pixels. */
export function faceWidthOf({ sidePx }: Pick<FaceRegion, "sidePx">): number {
	return sidePx / WIDENING;
}

/** Whether the landmarks would be finer if the net were shown the other region: it is best at faces in the middle, of one size. */
export function liesApart(a: FaceRegion, b: FaceRegion): boolean {
	const { maxShift, maxGrowth, maxTurnRad } = FINDING_THRESHOLDS.following;
	const side = Math.min(a.sidePx, b.sidePx);
	return (
		Math.hypot(a.centreX - b.centreX, a.centreY - b.centreY) >
			maxShift * side ||
		Math.max(a.sidePx, b.sidePx) > (1 + maxGrowth) * side ||
		Math.abs(a.angleRad - b.angleRad) > maxTurnRad
	);
}

function regionAround(
	{ x, y, width, height }: BoundingBox,
	leftEye: Keypoint | undefined,
	rightEye: Keypoint | undefined,
): FaceRegion {
	return {
		centreX: x + width / 2,
		centreY: y + height / 2,
		sidePx: WIDENING * Math.max(width, height),
		angleRad:
			leftEye && rightEye
				? Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x)
				: 0,
	};
}

export function regionInPicture(
	{ centreX, centreY, sidePx, angleRad }: FaceRegion,
	{ area, widthPx }: PictureScale,
): FaceRegion {
	const scale = widthPx / area.width;
	return {
		centreX: (centreX - area.x) * scale,
		centreY: (centreY - area.y) * scale,
		sidePx: sidePx * scale,
		angleRad,
	};
}

export function landmarksInPicture(
	landmarks: readonly Landmark[],
	{ area, widthPx }: PictureScale,
): readonly Landmark[] {
	const scale = widthPx / area.width;
	return landmarks.map(({ x, y, z }) => ({
		x: (x - area.x) * scale,
		y: (y - area.y) * scale,
		z: z * scale,
	}));
}
