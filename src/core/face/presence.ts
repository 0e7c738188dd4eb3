import { THRESHOLDS } from "../base/thresholds.ts";
import type { BoundingBox, Keypoint } from "../picture/geometry.ts";
import { type FaceObservation, mainFace } from "./face-observation.ts";

export interface PresenceJudgement {
	readonly presence: Presence;
	/** The face that the judgement is about; null where there is none. */
	readonly face: FaceObservation | null;
	/** The face's width in pixels of the video's own picture. */
	readonly faceWidthPx: number | null;
	/** Whether the face is large enough, and turned to the camera enough, for an expression. */
	readonly readsExpression: boolean;
}

/** Judges the presence of the person whose tile it is from the faces in one frame. */
export function judgePresence(
	faces: readonly FaceObservation[],
): PresenceJudgement {
	const face = mainFace(faces);
	if (!face) return nothing("no-face");
	const faceWidthPx = face.box.width;
	const about = (presence: Presence): PresenceJudgement => ({
		presence,
		face,
		faceWidthPx,
		readsExpression:
			presence === "present" &&
			face.landmarks !== null &&
			Math.abs(face.headPose?.yawDeg ?? 0) <=
				THRESHOLDS.face.maxExpressionYawDeg &&
			Math.abs(face.headPose?.pitchDeg ?? 0) <=
				THRESHOLDS.face.maxExpressionPitchDeg &&
			faceWidthPx >= THRESHOLDS.face.minExpressionWidthPx,
	});
	if (showsSeveral(faces)) return about("several-faces");
	if (faceWidthPx < THRESHOLDS.face.minPoseWidthPx)
		return about("face-too-small");
	if (face.headPose) return about("present");
	if (face.keypoints && isProfileView(face.keypoints)) return about("profile");
	return about("face-without-landmarks");
}

function nothing(presence: Presence): PresenceJudgement {
	return { presence, face: null, faceWidthPx: null, readsExpression: false };
}

/** Whether another face is about as large as the largest, so that the picture is of more than one person. */
export function showsSeveral(faces: readonly FaceObservation[]): boolean {
	const main = mainFace(faces);
	if (!main) return false;
	const minWidth = main.box.width * THRESHOLDS.face.secondFaceRatio;
	return faces.some(
		(face) =>
			face !== main &&
			face.box.width >= minWidth &&
			!liesOver(face.box, main.box),
	);
}

/** Whether two meshes were fitted to one head, as happens with half profiles: the middle of one lies within the other. */
function liesOver(box: BoundingBox, main: BoundingBox): boolean {
	const x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	return (
		x > main.x &&
		x < main.x + main.width &&
		y > main.y &&
		y < main.y + main.height
	);
}

/**
 * Whether the face is about to leave the picture over its left or right edge. The upper edge does not count,
 * because it cuts off many a forehead, nor does the lower, to which a head that bends over notes comes down.
 */
export function isAtEdge({ x, width }: BoundingBox, widthPx: number): boolean {
	const margin = widthPx * THRESHOLDS.lostFace.edgeShare;
	return x <= margin || x + width >= widthPx - margin;
}

/**
 * Whether a detected face to which no mesh can be fitted is seen from the side, from BlazeFace's six points in the
 * order of its model: the person's right eye, left eye, nose tip, mouth centre, right ear, left ear. In a face
 * that is turned far, the nose tip leaves the middle between the eyes, and then the span between them.
 */
export function isProfileView(keypoints: readonly Keypoint[]): boolean {
	const [rightEye, leftEye, noseTip] = keypoints;
	if (!rightEye || !leftEye || !noseTip) return false;
	const middleX = (rightEye.x + leftEye.x) / 2;
	const halfSpan = Math.abs(rightEye.x - leftEye.x) / 2;
	return (
		Math.abs(noseTip.x - middleX) > halfSpan * THRESHOLDS.face.profileNoseShare
	);
}

/** The possible results of one picture, or of its absence, for a person. */
export const PRESENCES = [
	"present",
	/** Seen from the side: a face was detected whose mesh cannot be fitted, and its nose lies beyond both eyes. */
	"profile",
	/** A face was detected, but nothing more can be read from it. */
	"face-without-landmarks",
	"no-face",
	"face-too-small",
	"several-faces",
	"camera-off",
	"off-screen",
	"frozen",
	"cant-tell",
] as const;

export type Presence = (typeof PRESENCES)[number];
