import type { BoundingBox, Keypoint, Landmark } from "../picture/geometry.ts";
import type { HeadPose } from "./head-pose.ts";

/** One face in one frame. A detector may find a face (a full profile, say) to which no landmarks can be fitted. */
export interface FaceObservation {
	readonly box: BoundingBox;
	/** How sure the net is that this is a face, 0..1. */
	readonly score: number;
	/** The 478 points of MediaPipe's face mesh with irises, or none. */
	readonly landmarks: readonly Landmark[] | null;
	readonly headPose: HeadPose | null;
	/** The detector's six points (see `isProfileView` in presence.ts for their order), or none where only the mesh was fitted. */
	readonly keypoints: readonly Keypoint[] | null;
}

/** The face that fills most of the picture, which most likely is the person whose tile it is. */
export function mainFace(
	faces: readonly FaceObservation[],
): FaceObservation | null {
	let main: FaceObservation | null = null;
	for (const face of faces) {
		if (!main || face.box.width > main.box.width) main = face;
	}
	return main;
}
