import {
	type BoundingBox,
	type FaceObservation,
	mainFace,
} from "./face-observation.ts";
import type { Presence } from "./participant-signal.ts";
import { isProfileView } from "./profile-view.ts";
import { THRESHOLDS } from "./thresholds.ts";

export interface PresenceJudgement {
	readonly presence: Presence;
	/** The face that the judgement is about; null where there is none. */
	readonly face: FaceObservation | null;
	/** Its width in pixels of the video's own picture. */
	readonly faceWidthPx: number | null;
	/** Whether the face is large enough, and turned to the camera enough, for an expression. */
	readonly readsExpression: boolean;
}

/** What one frame's faces say about the person whose tile it is. */
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
	if (countLargeFaces(faces, face) > 1) return about("several-faces");
	if (faceWidthPx < THRESHOLDS.face.minPoseWidthPx)
		return about("face-too-small");
	if (face.headPose) return about("present");
	if (face.keypoints && isProfileView(face.keypoints)) return about("profile");
	return about("face-without-landmarks");
}

function nothing(presence: Presence): PresenceJudgement {
	return { presence, face: null, faceWidthPx: null, readsExpression: false };
}

function countLargeFaces(
	faces: readonly FaceObservation[],
	main: FaceObservation,
): number {
	const minWidth = main.box.width * THRESHOLDS.face.secondFaceRatio;
	return faces.filter(
		(face) =>
			face === main ||
			(face.box.width >= minWidth && !liesOver(face.box, main.box)),
	).length;
}

/** Two meshes fitted to one head, as happens with half profiles: the middle of the one lies within the other. */
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
