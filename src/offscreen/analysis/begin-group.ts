import { GROUP_THRESHOLDS } from "../../core/base/group-thresholds.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	type FaceRegion,
	regionOfDetection,
	regionOfLandmarks,
} from "../../core/face/face-region.ts";
import { followedRegion, isSameFace } from "../../core/face/followed-face.ts";
import { showsSeveral } from "../../core/face/presence.ts";
import {
	emptyGroup,
	type FaceGroup,
	type GroupFace,
} from "../../core/face-group/face-group.ts";
import {
	followGroup,
	type SeenFace,
} from "../../core/face-group/follow-group.ts";
import {
	areOfSeveral,
	areOnOneHead,
	eachOnce,
} from "../../core/face-group/one-head.ts";
import type { Look } from "./look.ts";

/**
 * The group that begins with this look; null where it has seen one person or none. The face that was followed until
 * now is the tile's own person; the others become people of the group once they have stayed.
 * @param far where the full-range net has seen faces in this picture
 * @param tileSinceMs when the tile was first looked at
 */
export function beginGroup(
	look: Look,
	far: readonly FaceRegion[],
	tileSinceMs: number,
): FaceGroup | null {
	const seen = seenFaces(look.faces ?? [], far);
	if (!seen) return null;
	const { frame, memory } = look;
	const atMs = frame.capturedAtMs;
	const isFromStart = atMs - tileSinceMs <= GROUP_THRESHOLDS.firstWithinMs;
	const empty = emptyGroup(frame, atMs, isFromStart);
	const { group } = followGroup(
		{ ...empty, searchedAtMs: atMs },
		{
			atMs,
			seen,
			tried: new Set(),
			mayJoin: true,
		},
	);
	const { followed } = memory;
	const own = followed && followedRegion(followed, frame);
	// What the full-range net only proposed is nobody yet.
	if (!own || followed.seenAtMs === Number.NEGATIVE_INFINITY) return group;
	const faces = group.faces.map((face) =>
		isSameFace(face.region, own) ? asPerson(face, atMs) : face,
	);
	return { ...group, faces };
}

/** Null where these are not several people. */
function seenFaces(
	faces: readonly FaceObservation[],
	far: readonly FaceRegion[],
): readonly SeenFace[] | null {
	const read = eachOnce(faces.flatMap(asSeen));
	const others = showsSeveral(faces)
		? []
		: far.filter(
				(region) => !read.some((one) => areOnOneHead(one.region, region)),
			);
	const seen = [
		...read,
		...others.map((region) => ({
			region,
			reading: "located" as const,
			pose: null,
		})),
	];
	return areOfSeveral(seen.map(({ region }) => region)) ? seen : null;
}

export function asSeen(face: FaceObservation): SeenFace[] {
	const { box, landmarks, keypoints, headPose } = face;
	if (landmarks)
		return [
			{
				region: regionOfLandmarks(box, landmarks),
				reading: "mesh",
				pose: headPose,
			},
		];
	const region = keypoints && regionOfDetection(box, keypoints);
	return region ? [{ region, reading: "alone", pose: null }] : [];
}

/** The tile's own person has stayed and has been judged before. */
function asPerson(face: GroupFace, atMs: number): GroupFace {
	return {
		...face,
		isPerson: true,
		life: { ...face.life, movedAtMs: atMs },
	};
}
