import { FINDING_THRESHOLDS } from "../../core/base/finding-thresholds.ts";
import type { FaceDetection } from "../../core/face/blaze-face.ts";
import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	centreRegion,
	type FaceRegion,
	liesApart,
	regionOfDetection,
	regionOfLandmarks,
} from "../../core/face/face-region.ts";
import {
	isFarSearchDue,
	showsPartToSearch,
} from "../../core/face/far-search.ts";
import {
	expectedRegion,
	type FollowedFace,
	isDetectionDue,
	isFrontal,
	partAround,
	regionsToFit,
} from "../../core/face/followed-face.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { beginGroup } from "./begin-group.ts";
import { detectFaces, detectNearFaces } from "./detect-faces.ts";
import { faceAlone } from "./face-alone.ts";
import { findFarOthers } from "./find-far-others.ts";
import { fitMeshes, type MeshCandidate } from "./fit-meshes.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import { proposeFarFaces } from "./propose-far-faces.ts";

/**
 * Finds the faces in each look's frame. A face that was frontal at the last
 * look, or that the detector saw a moment ago, is expected where it was then. If
 * it is no longer there, the detector searches everything that was captured;
 * every few seconds it searches the whole picture in any case. Where it finds
 * nobody, faces that are too small for it are proposed. Each net runs once for
 * all frames.
 */
export async function findFaces(
	looks: readonly Look[],
	tools: LookTools,
): Promise<void> {
	for (const look of looks) planSearch(look, tools);
	await search(looks, tools, WHOLE);
	const lost = looks.filter(
		({ expectedRegion, faces }) => expectedRegion && faces?.length === 0,
	);
	for (const look of lost) {
		look.expectedRegion = null;
		look.needsDetection = true;
	}
	await search(lost, tools, WHOLE);
	await search(looks.filter(isNearSearchDue), tools, FILLING);
	const proposed = await proposeFarFaces(looks, tools);
	const others = await findFarOthers(looks, tools);
	for (const look of looks)
		rememberFace(look, others.get(look) ?? proposed.get(look) ?? []);
}

function planSearch(look: Look, tools: LookTools): void {
	const { frame, memory } = look;
	const { followed } = memory;
	look.expectedRegion =
		(followed && expectedRegion(followed, frame, frame.capturedAtMs)) ??
		(tools.detector ? null : centreRegion(frame));
	const isDue = isDetectionDue(followed, frame.capturedAtMs);
	// In an enlarged part without a person, the detector and the mesh take patterns for faces; the full-range net searches it.
	const isLeftToFar =
		tools.farDetector && !followed && showsPartToSearch(frame);
	look.needsDetection =
		!isLeftToFar && (!look.expectedRegion || (isDue && showsWholeVideo(frame)));
}

/** As seldom as the search for small faces, since most pictures without a face show nobody. */
function isNearSearchDue({ faces, needsDetection, frame, memory }: Look) {
	return (
		faces?.length === 0 &&
		needsDetection &&
		showsWholeVideo(frame) &&
		isFarSearchDue(memory.far, memory.followed, frame.capturedAtMs)
	);
}

interface Search {
	readonly detect: typeof detectFaces;
	readonly minScoreAlone: number;
}

const WHOLE: Search = {
	detect: detectFaces,
	minScoreAlone: FINDING_THRESHOLDS.detection.minScoreAlone,
};
/** For a face that fills the picture. */
const FILLING: Search = {
	detect: detectNearFaces,
	minScoreAlone: FINDING_THRESHOLDS.nearSearch.minScoreAlone,
};

/** Leaves a look's `faces` unchanged if no net could search its frame. */
async function search(
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
		const withMesh = candidates.flatMap(({ face }) => face ?? []);
		if (withMesh.length > 0) look.faces = withMesh;
		else if (detections || !look.needsDetection)
			look.faces = (detections?.get(look) ?? []).flatMap((found) =>
				faceAlone(found, minScoreAlone),
			);
	}
}

function candidatesIn(
	look: Look,
	detected: readonly FaceDetection[] = [],
): readonly MeshCandidate[] {
	const { expectedRegion } = look;
	return regionsToFit(expectedRegion, detected).map((region) => ({
		look,
		region,
		isExpected: region === expectedRegion,
		face: null,
	}));
}

/** Fits the mesh to all candidates, and a second time, centred on the face, to each expected face that has moved. */
async function fitTwice(
	candidates: readonly MeshCandidate[],
	tools: LookTools,
): Promise<void> {
	await fitMeshes(candidates, tools);
	const moved: MeshCandidate[] = [];
	for (const candidate of candidates) {
		const region = candidate.face && regionOfMesh(candidate.face);
		if (!region || !candidate.isExpected) continue;
		if (!liesApart(region, candidate.region)) continue;
		candidate.region = region;
		moved.push(candidate);
	}
	await fitMeshes(moved, tools);
}

function regionOfMesh({ box, landmarks }: FaceObservation): FaceRegion | null {
	return landmarks && regionOfLandmarks(box, landmarks);
}

/** The face's region, from its mesh if it has one, else from the detector's keypoints. */
function regionOf(face: FaceObservation): FaceRegion | null {
	const { box, keypoints } = face;
	return regionOfMesh(face) ?? (keypoints && regionOfDetection(box, keypoints));
}

/** Writes into the tile's memory where the next look expects the face, or that there are several. @param far where the full-range net has seen faces that this look could not read */
function rememberFace(look: Look, far: readonly FaceRegion[]): void {
	const { memory, faces, frame } = look;
	const sinceMs = memory.sinceMs ?? frame.capturedAtMs;
	const group = beginGroup(look, far, sinceMs);
	const followed = group ? null : (followedFace(look) ?? followedAt(far, look));
	const part = followed && partAround(followed, memory.part);
	const isEmpty = !followed && !group && faces?.length === 0;
	look.memory = {
		...memory,
		sinceMs,
		followed,
		part,
		group,
		far: isEmpty ? memory.far : null,
	};
}

/** A proposed face is looked at closely by the next look, as if it had been followed. */
function followedAt(
	[region]: readonly FaceRegion[],
	{ frame }: Look,
): FollowedFace | null {
	if (!region) return null;
	const { capturedAtMs, sourceWidthPx, sourceHeightPx } = frame;
	return {
		region,
		sourceWidthPx,
		sourceHeightPx,
		isFrontal: false,
		// No net that reads faces has seen it, so the detector must search for it.
		seenAtMs: Number.NEGATIVE_INFINITY,
		detectedAtMs: capturedAtMs,
	};
}

/** Only a face that is alone in the picture is followed so; several are a group (read-groups.ts). */
function followedFace(look: Look): FollowedFace | null {
	const { faces, frame, memory, needsDetection } = look;
	const face = faces?.length === 1 ? faces[0] : null;
	const region = face && regionOf(face);
	if (!region) return null;
	const { capturedAtMs, sourceWidthPx, sourceHeightPx } = frame;
	const { followed } = memory;
	const isSearched = needsDetection && showsWholeVideo(frame);
	return {
		region,
		sourceWidthPx,
		sourceHeightPx,
		isFrontal: isFrontal(face.headPose),
		seenAtMs: needsDetection
			? capturedAtMs
			: (followed?.seenAtMs ?? capturedAtMs),
		detectedAtMs: isSearched
			? capturedAtMs
			: (followed?.detectedAtMs ?? capturedAtMs),
	};
}
