import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import type { FaceDetection } from "../../core/face/blaze-face.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	type FaceRegion,
	liesApart,
	regionOfLandmarks,
} from "../../core/face/face-region.ts";
import {
	followedRegion,
	isAmong,
	placesToFit,
} from "../../core/face/followed-face.ts";
import { agreesWithMesh } from "../../core/face/net-agreement.ts";
import { detectFaces, detectNearFaces } from "./detect-faces.ts";
import { faceAlone } from "./face-alone.ts";
import { fitMeshes, type MeshCandidate } from "./fit-meshes.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";

/** How a picture is searched for faces. */
interface Search {
	readonly detect: typeof detectFaces;
	readonly minScoreAlone: number;
}

export const WHOLE: Search = {
	detect: detectFaces,
	minScoreAlone: FINDING_THRESHOLDS.detection.minScoreAlone,
};
/** For a face that fills the picture. */
export const FILLING: Search = {
	detect: detectNearFaces,
	minScoreAlone: FINDING_THRESHOLDS.nearSearch.minScoreAlone,
};

/** Searches the looks' frames where that is due, and fits the mesh to what is found and what was expected. Leaves a look's `faces` unchanged if no net could search its frame. */
export async function searchPictures(
	looks: readonly Look[],
	tools: LookTools,
	{ detect, minScoreAlone }: Search,
): Promise<void> {
	if (looks.length === 0) return;
	const detections = await detect(
		looks.filter(({ needsDetection }) => needsDetection),
		tools,
	);
	const candidatesOf = new Map(
		looks.map((look) => [look, candidatesIn(look, detections?.get(look))]),
	);
	await fitTwice([...candidatesOf.values()].flat(), tools);
	for (const [look, candidates] of candidatesOf) {
		const withMesh = candidates
			.filter(isAgreed)
			.flatMap(({ face }) => face ?? []);
		if (withMesh.length > 0) look.faces = withMesh;
		else if (detections || !look.needsDetection)
			look.faces = (detections?.get(look) ?? []).flatMap((found) =>
				faceAlone(found, minScoreAlone),
			);
	}
}

interface FoundCandidate extends MeshCandidate {
	/** What the detector has just found in the region; null if the region comes from the last look. */
	readonly detection: FaceDetection | null;
}

function candidatesIn(
	look: Look,
	detected: readonly FaceDetection[] = [],
): readonly FoundCandidate[] {
	return placesToFit(look.expectedRegion, detected).map((place) => ({
		...place,
		look,
		face: null,
	}));
}

/** Whether the mesh shows the face that the detector found. Nobody who has been seen before must be found anew. */
function isAgreed({ look, detection, face }: FoundCandidate): boolean {
	if (!detection || !face?.landmarks || isKnown(detection, look)) return true;
	return agreesWithMesh(detection, face.landmarks);
}

/** Whether a detection is of the face that was seen before, and not only proposed by the full-range net. */
function isKnown(
	detection: FaceDetection,
	{ memory: { followed }, frame }: Look,
): boolean {
	if (!followed || !Number.isFinite(followed.seenAtMs)) return false;
	return isAmong(followedRegion(followed, frame), [detection]);
}

/** Fits the mesh to all candidates, and a second time, centred on the face, to each expected face that has moved. */
async function fitTwice(
	candidates: readonly FoundCandidate[],
	tools: LookTools,
): Promise<void> {
	await fitMeshes(candidates, tools);
	const moved: MeshCandidate[] = [];
	for (const candidate of candidates) {
		const region = candidate.face && regionOfMesh(candidate.face);
		if (!region || candidate.detection) continue;
		if (!liesApart(region, candidate.region)) continue;
		candidate.region = region;
		moved.push(candidate);
	}
	await fitMeshes(moved, tools);
}

export function regionOfMesh({
	box,
	landmarks,
}: FaceObservation): FaceRegion | null {
	return landmarks && regionOfLandmarks(box, landmarks);
}
