import type { FaceObservation } from "../../core/face/face-observation.ts";
import {
	centreRegion,
	type FaceRegion,
	regionOfDetection,
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
} from "../../core/face/followed-face.ts";
import { showsWholeVideo } from "../../core/picture/picture-area.ts";
import { beginGroup } from "./begin-group.ts";
import { findFarOthers } from "./find-far-others.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";
import { proposeFarFaces } from "./propose-far-faces.ts";
import {
	FILLING,
	regionOfMesh,
	searchPictures,
	WHOLE,
} from "./search-pictures.ts";

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
	await searchPictures(looks, tools, WHOLE);
	const lost = looks.filter(
		({ expectedRegion, faces }) => expectedRegion && faces?.length === 0,
	);
	for (const look of lost) {
		look.expectedRegion = null;
		look.needsDetection = true;
	}
	await searchPictures(lost, tools, WHOLE);
	await searchPictures(looks.filter(isNearSearchDue), tools, FILLING);
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
